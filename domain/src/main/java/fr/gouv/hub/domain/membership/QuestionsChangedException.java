package fr.gouv.hub.domain.membership;

import fr.gouv.hub.domain.shared.BusinessException;

/** The animateurs changed their questions while the candidate was answering the old ones. */
public class QuestionsChangedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public QuestionsChangedException() {
        super("membership.error.questionsChanged");
    }
}
