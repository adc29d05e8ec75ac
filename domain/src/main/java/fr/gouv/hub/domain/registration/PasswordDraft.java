package fr.gouv.hub.domain.registration;

import jakarta.validation.constraints.Size;

/** What the form edits by which an agent chooses his password. Never shown again. */
public class PasswordDraft {

    /** ANSSI, « Recommandations relatives à l'authentification multifacteur et aux mots de passe » (2021). */
    private static final int SHORTEST = 12;

    /** Stops hashing of megabytes. */
    public static final int LONGEST = 128;

    private String current;

    @Size(min = SHORTEST, max = LONGEST, message = "{registration.error.passwordLength}")
    private String chosen;

    private String repeated;

    /** The present password, or null where none is asked for. */
    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    /** The chosen one again. */
    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    /** @throws PasswordRefusedException when the two are not the same */
    public void requireRepeated() {
        if (chosen == null || !chosen.equals(repeated)) {
            throw PasswordRefusedException.differs();
        }
    }
}
