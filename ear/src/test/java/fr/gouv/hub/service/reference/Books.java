package fr.gouv.hub.service.reference;

import jakarta.persistence.EntityManager;

/** The reference data of a database, for tests of other features that need it without a container. */
@SuppressWarnings("UnnecessaryAssignment") // no container here: the test injects
public final class Books {

    private Books() {}

    public static ReferenceBook read(EntityManager entities) {
        return service(entities).book();
    }

    public static ReferenceService service(EntityManager entities) {
        ReferenceService service = new ReferenceService();
        service.references = repository(entities);
        return service;
    }

    public static ReferenceRepository repository(EntityManager entities) {
        ReferenceRepository repository = new ReferenceRepository();
        repository.entities = entities;
        return repository;
    }
}
