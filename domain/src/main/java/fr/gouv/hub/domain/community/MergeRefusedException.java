package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.shared.BusinessException;

/** Two communities that cannot become one. */
public class MergeRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private MergeRefusedException(String key, String... names) {
        super(key, (Object[]) names);
    }

    static MergeRefusedException itself(String name) {
        return new MergeRefusedException("community.error.mergeItself", name);
    }

    /** The hub has yet to decide about it. */
    static MergeRefusedException proposal(String name) {
        return new MergeRefusedException("community.error.mergeProposal", name);
    }

    /** It is archived. */
    static MergeRefusedException closed(String name) {
        return new MergeRefusedException("community.error.mergeClosed", name);
    }

    /** One lives on the hub, the other elsewhere. */
    static MergeRefusedException elsewhere(String from, String into) {
        return new MergeRefusedException("community.error.mergeElsewhere", from, into);
    }

    /** What was written for members alone would become public. */
    static MergeRefusedException opens(String from, String into) {
        return new MergeRefusedException("community.error.mergeOpens", from, into);
    }

    /** Both read a calendar: what one lacks would be cancelled for the other. */
    public static MergeRefusedException calendars() {
        return new MergeRefusedException("community.error.mergeCalendars");
    }
}
