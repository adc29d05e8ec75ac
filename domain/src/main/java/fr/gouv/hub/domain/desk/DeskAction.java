package fr.gouv.hub.domain.desk;

/** What an animateur can do about a {@link VitalitySignal}. */
public enum DeskAction {
    ANSWER_REQUESTS,
    FIND_COFACILITATOR,
    INVITE,
    WRITE_TO_MEMBERS,
    ASK_COACH
}
