package fr.gouv.hub.web.demonstration;

/** The accounts that sign in with the demonstration's password, by what they let one see. */
public enum DemonstrationAccount {
    AGENT("agent"),
    MEMBER("membre"),
    LEAD("animatrice"),
    FACILITATOR("coanimateur"),
    EVENT_ORGANISER("organisatrice"),
    ADVISER("accompagnement"),
    MODERATOR("moderation"),
    ANALYST("statistiques"),
    ADMIN("administration");

    private final String mailbox;

    DemonstrationAccount(String mailbox) {
        this.mailbox = mailbox;
    }

    public String getEmail() {
        return mailbox + "@demo.gouv.fr";
    }
}
