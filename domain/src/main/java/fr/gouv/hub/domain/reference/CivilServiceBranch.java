package fr.gouv.hub.domain.reference;

/** The three civil services (versants): Code général de la fonction publique, art. L2. */
public enum CivilServiceBranch {
    STATE,
    TERRITORIAL,
    HOSPITAL
}
