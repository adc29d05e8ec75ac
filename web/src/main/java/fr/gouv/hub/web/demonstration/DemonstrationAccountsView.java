package fr.gouv.hub.web.demonstration;

import fr.gouv.hub.service.demonstration.DemonstrationStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** Who one can be in the demonstration. */
@Named
@ApplicationScoped
public class DemonstrationAccountsView {

    public List<DemonstrationAccount> getAccounts() {
        return List.of(DemonstrationAccount.values());
    }

    public String getPassword() {
        return DemonstrationStart.PASSWORD;
    }
}
