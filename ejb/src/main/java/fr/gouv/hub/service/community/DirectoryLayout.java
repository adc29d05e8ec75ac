package fr.gouv.hub.service.community;

/** How the directory shows what it found; the first is the default. */
public enum DirectoryLayout {
    LIST,
    MAP
}
