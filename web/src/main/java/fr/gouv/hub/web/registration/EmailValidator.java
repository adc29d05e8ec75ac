package fr.gouv.hub.web.registration;

import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.InvalidEmailException;
import fr.gouv.hub.web.shared.Words;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;

/** {@code hub.email}: says at the field itself what a service would say of the whole form. */
@FacesValidator("hub.email")
public class EmailValidator implements Validator<String> {

    @Override
    public void validate(FacesContext faces, UIComponent field, String typed) {
        try {
            EmailAddress.of(typed);
        } catch (InvalidEmailException refusal) {
            // a field of one line holds no line ends; browsers drop them, other senders do not
            ((UIInput) field).setSubmittedValue(typed.replaceAll("\\R", ""));
            String sentence = Words.sentence(refusal.key(), refusal.arguments());
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
    }
}
