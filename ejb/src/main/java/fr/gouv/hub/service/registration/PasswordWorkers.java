package fr.gouv.hub.service.registration;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets go of what password4j leaves with the virtual machine: a hook for its end, which keeps the whole application in memory
 * after it has been replaced (Password4j/password4j issue 171). Nothing offers to take it back, so it is looked up among the
 * hooks; the server opens that package to applications ({@code --add-opens java.base/java.lang}).
 */
final class PasswordWorkers {

    private static final Logger LOG = Logger.getLogger(PasswordWorkers.class.getName());

    private static final String HOOK = "password4j-shutdownhook";

    private PasswordWorkers() {}

    /** Stops them, when the application is taken away while the server goes on. */
    static void stop() {
        ClassLoader own = PasswordWorkers.class.getClassLoader();
        try {
            Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
            hooks.setAccessible(true);
            for (Object known : List.copyOf(((Map<?, ?>) hooks.get(null)).keySet())) {
                Thread hook = (Thread) known;
                if (hook.getName().equals(HOOK)
                        && isUnder(hook.getContextClassLoader(), own)
                        && Runtime.getRuntime().removeShutdownHook(hook)) {
                    hook.start();
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            // closed, or the machine is about to end: then the hook does it
            LOG.log(Level.FINE, "password4j's hook stays", e);
        }
    }

    /** Of this application: its loader, or one of a module of it. */
    private static boolean isUnder(ClassLoader loader, ClassLoader own) {
        for (ClassLoader one = loader; one != null; one = one.getParent()) {
            if (one == own) {
                return true;
            }
        }
        return false;
    }
}
