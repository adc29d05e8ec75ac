package fr.gouv.hub.web.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.gouv.hub.domain.account.SignedInAgent;
import fr.gouv.hub.domain.registration.Arrival;
import fr.gouv.hub.domain.registration.LinkPreview;
import fr.gouv.hub.domain.registration.LinkState;
import fr.gouv.hub.domain.registration.LinkedCommunity;
import fr.gouv.hub.domain.registration.ReturnPath;
import fr.gouv.hub.service.registration.RegistrationService;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Page;
import fr.gouv.hub.web.shared.Redirection;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrationLinkViewTest {

    private static final SignedInAgent AGENT = new SignedInAgent(7, "Camille Exemple", Set.of("AGENT"), null, null);
    private static final LinkedCommunity DESIGN = new LinkedCommunity("design", "Design");
    private static final ReturnPath AGENDA = new ReturnPath("/communautes?q=agenda");

    private final ExternalContext external = mock();
    private final RegistrationLinkView view = new RegistrationLinkView();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container here to inject them
    void wire() {
        view.registrations = mock(RegistrationService.class);
        view.linkRequest = new LinkRequestView();
        view.signIn = mock(SignIn.class);
        view.notices = mock(Notices.class);
        view.redirection = mock(Redirection.class);
        view.request = mock(HttpServletRequest.class);
        view.faces = mock(FacesContext.class);
        when(view.faces.getExternalContext()).thenReturn(external);
        when(view.request.getParameter("jeton")).thenReturn("token");
    }

    @Test
    void opening_the_page_uses_nothing_up() {
        open(new LinkPreview(LinkState.USABLE, "a@gouv.fr", DESIGN, AGENDA, true));
        assertThat(view.isUsable()).isTrue();
        assertThat(view.getCommunity()).isEqualTo("Design");
        verify(view.signIn, never()).byLink("token");
    }

    @Test
    void a_link_that_served_is_gone_and_a_new_one_leads_to_the_same_place() {
        open(new LinkPreview(LinkState.USED, "a@gouv.fr", DESIGN, AGENDA, false));
        verify(external).setResponseStatus(410);
        assertThat(view.linkRequest.getEmail()).isEqualTo("a@gouv.fr");
        assertThat(view.getSlug()).isEqualTo("design");
        assertThat(view.getBack()).isEqualTo(AGENDA.value());
    }

    @Test
    void a_link_that_never_was_is_not_found() {
        open(null);
        verify(external).setResponseStatus(404);
        assertThat(view.isUsable()).isFalse();
        assertThat(view.getBack()).isNull();
    }

    @Test
    void who_was_joining_arrives_at_the_community() {
        arrive(new Arrival(AGENT, AGENDA, DESIGN, true));
        verify(view.redirection).to(Page.COMMUNITY, "design");
        verify(view.notices).tell("registration.link.message.welcomeMember", "Design");
    }

    @Test
    void who_was_somewhere_goes_back_there_even_as_a_newcomer() {
        arrive(new Arrival(AGENT, AGENDA, null, true));
        verify(view.redirection).toAddress(AGENDA.value());
    }

    @Test
    void a_newcomer_who_was_nowhere_is_offered_his_profile() {
        arrive(new Arrival(AGENT, ReturnPath.HOME, null, true));
        verify(view.redirection).to(Page.PROFILE);
    }

    @Test
    void an_agent_who_was_nowhere_goes_home() {
        arrive(new Arrival(AGENT, ReturnPath.HOME, null, false));
        verify(view.redirection).toAddress("/");
    }

    private void open(LinkPreview preview) {
        when(view.registrations.preview("token")).thenReturn(Optional.ofNullable(preview));
        view.load();
        view.answer();
    }

    private void arrive(Arrival arrival) {
        when(view.signIn.byLink("token")).thenReturn(arrival);
        view.confirm();
    }
}
