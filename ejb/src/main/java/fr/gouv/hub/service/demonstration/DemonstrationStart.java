package fr.gouv.hub.service.demonstration;

import fr.gouv.hub.service.registration.Passwords;
import fr.gouv.hub.service.shared.HubSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/** Loads the demonstration data once, in demonstration mode only: production starts with reference data alone. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class DemonstrationStart {

    /** Password of every demonstration account. */
    public static final String PASSWORD = "demonstration";

    @Inject
    HubSettings settings;

    @Inject
    DemonstrationData data;

    @Inject
    DemonstrationFeeds feeds;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    @PostConstruct
    void load() {
        if (settings.demonstration()) {
            data.load(clock.instant(), passwords.hash(PASSWORD));
            feeds.addSources(clock.instant(), settings.publicUrl());
        }
    }
}
