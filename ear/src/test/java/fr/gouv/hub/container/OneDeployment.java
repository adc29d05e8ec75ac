package fr.gouv.hub.container;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys once what every test class in the server shares: the first class makes the archive and deploys it, the others
 * find it there. It stays until the server of the tests is stopped. Arquillian would deploy anew for each class, which
 * takes five seconds a class and leaves what a server keeps of every application it has ever run.
 */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Keeper.class);
    }

    /** Stands between Arquillian's events and those who act on them. */
    public static final class Keeper {

        @Inject
        private Instance<DeploymentScenario> made;

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> ofThisClass;

        private DeploymentScenario kept;
        private boolean deployed;

        void generate(@Observes EventContext<GenerateDeployment> generation) {
            if (kept == null) {
                generation.proceed();
                kept = made.get();
            } else {
                ofThisClass.set(kept);
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> deployment) {
            if (!deployed) {
                deployment.proceed();
                deployed = true;
            }
        }

        void undeploy(@Observes EventContext<UnDeployManagedDeployments> end) {
            // not before the server itself ends
        }
    }
}
