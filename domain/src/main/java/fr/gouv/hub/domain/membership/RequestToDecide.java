package fr.gouv.hub.domain.membership;

import java.util.List;

/** A request that waits, with what its candidate answered to the animateurs' questions. */
public record RequestToDecide(PendingRequest request, List<RequestAnswer> answers) {

    public RequestToDecide {
        answers = List.copyOf(answers);
    }
}
