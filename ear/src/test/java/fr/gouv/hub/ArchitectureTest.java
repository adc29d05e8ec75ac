package fr.gouv.hub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.gouv.hub.service.shared.TimerGuard;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.SessionScoped;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The house rules that a compiler cannot check. A new arrow between features is one line of {@link #MAY_USE}. */
@AnalyzeClasses(
        packages = {"fr.gouv.hub.domain", "fr.gouv.hub.service", "fr.gouv.hub.web"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Which features each feature may use, in every layer. One direction, no circle. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("reference", Set.of("shared")),
            Map.entry("account", Set.of("shared", "reference")),
            Map.entry("community", Set.of("shared", "reference", "account")),
            Map.entry("membership", Set.of("shared", "reference", "account", "community")),
            Map.entry("news", Set.of("shared", "reference", "account", "community", "membership")),
            Map.entry("discussion", Set.of("shared", "reference", "account", "community", "membership")),
            Map.entry("alert", Set.of("shared", "reference", "account", "community")),
            Map.entry("syndication", Set.of("shared", "account", "community", "membership", "news", "event")),
            Map.entry("event", Set.of("shared", "reference", "account", "community", "membership")),
            Map.entry("steering", Set.of("shared", "reference", "account", "community", "membership")),
            Map.entry("invitation", Set.of("shared", "reference", "account", "community", "membership")),
            Map.entry(
                    "registration", Set.of("shared", "reference", "account", "community", "membership", "invitation")),
            Map.entry(
                    "notification",
                    Set.of(
                            "shared",
                            "account",
                            "alert",
                            "community",
                            "discussion",
                            "membership",
                            "event",
                            "invitation",
                            "registration",
                            "steering")),
            Map.entry("desk", Set.of("shared", "reference", "account", "community", "membership")),
            Map.entry("home", Set.of("shared", "account", "community", "membership", "event")),
            Map.entry("legal", Set.of("shared")),
            Map.entry("demonstration", Set.of("shared", "registration")));

    @ArchTest
    static final ArchRule features_use_only_what_the_table_says = classes()
            .should(new ArchCondition<>("use only the features that MAY_USE names") {
                @Override
                public void check(JavaClass origin, ConditionEvents events) {
                    for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                        String from = feature(origin);
                        String to = feature(dependency.getTargetClass());
                        if (to != null
                                && !to.equals(from)
                                && !MAY_USE.getOrDefault(from, Set.of()).contains(to)) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule features_are_free_of_cycles =
            slices().matching("fr.gouv.hub.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule layers_point_downwards = noClasses()
            .that()
            .resideInAPackage("fr.gouv.hub.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.gouv.hub.service..", "fr.gouv.hub.web..");

    @ArchTest
    static final ArchRule services_know_no_page = noClasses()
            .that()
            .resideInAPackage("fr.gouv.hub.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.gouv.hub.web..", "jakarta.faces..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule only_repositories_touch_the_entity_manager = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule every_service_says_who_may_call_it = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(DenyAll.class);

    @ArchTest
    static final ArchRule a_timer_outlives_what_fails_in_it = methods()
            .that()
            .areAnnotatedWith(Schedule.class)
            .or()
            .areAnnotatedWith(Schedules.class)
            .should(new ArchCondition<JavaMethod>("be guarded, and run without a transaction") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    JavaClass timer = method.getOwner();
                    boolean guarded = timer.tryGetAnnotationOfType(Interceptors.class)
                            .filter(by -> List.of(by.value()).contains(TimerGuard.class))
                            .isPresent();
                    boolean alone = !method.isAnnotatedWith(TransactionAttribute.class)
                            && timer.tryGetAnnotationOfType(TransactionAttribute.class)
                                    .filter(by -> by.value() == TransactionAttributeType.NOT_SUPPORTED)
                                    .isPresent();
                    if (!guarded || !alone) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not"));
                    }
                }
            });

    @ArchTest
    static final ArchRule pages_hold_no_entity = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("fr.gouv.hub.web..")
            .should(new ArchCondition<JavaField>("hold no entity") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    field.getAllInvolvedRawTypes().stream()
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    field, field.getFullName() + " holds " + type.getName())));
                }
            });

    @ArchTest
    static final ArchRule no_bean_lives_in_the_session = noClasses().should().beAnnotatedWith(SessionScoped.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothing_prints_and_nothing_is_old_java_ee = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of the old Java EE", type -> type.getPackageName().startsWith("javax.") && isOldJavaEe(type)));

    private static boolean isOldJavaEe(JavaClass type) {
        return Set.of(
                        "javax.servlet",
                        "javax.faces",
                        "javax.ejb",
                        "javax.persistence",
                        "javax.inject",
                        "javax.enterprise")
                .stream()
                .anyMatch(type.getPackageName()::startsWith);
    }

    /** The third part after the layer: {@code fr.gouv.hub.service.event.planning} is of the feature event. */
    private static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        boolean ours = type.getPackageName().startsWith("fr.gouv.hub.") && parts.length > 4;
        return ours ? parts[4] : null;
    }
}
