package fr.gouv.hub.domain.community;

/**
 * A community that an animateur may propose to somebody whom he refuses.
 *
 * @param sharedThemes how many themes it has in common with the community that refuses
 */
public record CommunityChoice(String slug, String name, long sharedThemes) {

    public boolean isNear() {
        return sharedThemes > 0;
    }
}
