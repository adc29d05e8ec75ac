package fr.gouv.hub.domain.community;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;

/** Communities as the database would give them, in any state. */
public final class CommunityFixture {

    private CommunityFixture() {}

    /** A published, hosted, listed community. */
    public static Community published(String slug, JoinPolicy policy) {
        return community(slug, Hosting.HOSTED, CommunityStatus.PUBLISHED, policy);
    }

    public static Community community(String slug, Hosting hosting, CommunityStatus status, JoinPolicy policy) {
        try {
            Constructor<Community> constructor = Community.class.getDeclaredConstructor();
            constructor.setAccessible(true);
            Community community = constructor.newInstance();
            set(community, "slug", slug);
            set(community, "name", "Communauté " + slug);
            set(community, "hosting", hosting);
            set(community, "status", status);
            set(community, "joinPolicy", policy);
            set(community, "visibility", Visibility.LISTED_PUBLIC_CONTENT);
            return community;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A published community on request that asks its candidates some questions. */
    public static Community asking(String... questions) {
        Community community = published("questions", JoinPolicy.ON_REQUEST);
        try {
            set(community, "questions", String.join("\n", questions));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return community;
    }

    /** The same, as if it was stored. */
    public static Community withId(Community community, long id) {
        try {
            set(community, "id", id);
            return community;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Community community, String name, Object value) throws ReflectiveOperationException {
        Field field = Community.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(community, value);
    }
}
