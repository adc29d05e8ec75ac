package fr.gouv.hub.domain.community;

/** The groups of filters of the directory. The counts beside a group are taken without that group's own condition. */
public enum CommunityFilter {
    TEXT,
    THEME,
    TERRITORY,
    ADMINISTRATION,
    BRANCH,
    POLICY,
    ACTIVITY
}
