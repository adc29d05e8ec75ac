package fr.gouv.hub.web.desk;

/** A sign that a community shows, and what to do about it. */
public record DeskSignal(String finding, String action, String href) {}
