package fr.gouv.hub.domain.event;

/** An event at which somebody welcomes people. */
public record WelcomeLine(String slug, String title, EventTime time) {}
