package fr.gouv.hub.domain.invitation;

import java.util.List;

/**
 * The answers to a pasted list, address by address.
 *
 * @param answers in the order of the list
 * @param firstUnread the number of the first line that was left aside because the list is too long, or 0
 * @param lastLine the number of the last line
 */
public record InvitationReport(List<InvitationAnswer> answers, int firstUnread, int lastLine) {

    public InvitationReport {
        answers = List.copyOf(answers);
    }

    public long count(InvitationOutcome outcome) {
        return answers.stream().filter(answer -> answer.outcome() == outcome).count();
    }
}
