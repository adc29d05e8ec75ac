package fr.gouv.hub.service.community;

import jakarta.persistence.EntityManager;

/** Repositories of this feature, for tests of other features that need them without a container. */
@SuppressWarnings("UnnecessaryAssignment") // no container here: the test injects
public final class Repositories {

    private Repositories() {}

    public static CommunityRepository communities(EntityManager entities) {
        CommunityRepository repository = new CommunityRepository();
        repository.entities = entities;
        return repository;
    }
}
