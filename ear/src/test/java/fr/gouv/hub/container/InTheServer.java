package fr.gouv.hub.container;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that runs in the server, beside the services that it calls. All of them share one deployment: {@link OneDeployment}. */
@ExtendWith({OnTestPortal.class, ArquillianExtension.class})
abstract class InTheServer {

    @Deployment
    static EnterpriseArchive deployment() {
        return InContainer.archive();
    }
}
