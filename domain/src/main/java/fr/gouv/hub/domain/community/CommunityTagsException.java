package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.shared.BusinessException;

/** A community without theme or territory cannot be found, one with too many is found by everything. */
public class CommunityTagsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    CommunityTagsException(String key) {
        super(key, CommunityTags.MOST);
    }
}
