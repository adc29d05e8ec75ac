package fr.gouv.hub.domain.event;

/** A community is asked to help to organise an event, and has not answered. */
public record HelpInvitation(String slug, String title, EventTime time, String organiserName) {}
