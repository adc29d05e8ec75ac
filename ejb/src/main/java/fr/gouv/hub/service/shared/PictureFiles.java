package fr.gouv.hub.service.shared;

import fr.gouv.hub.domain.shared.PictureFile;

/** The one projection of a picture: what its queries select, and what that becomes. */
public final class PictureFiles {

    private PictureFiles() {}

    /**
     * @param small the version for lists
     * @return the beginning of a query about {@code p}, a picture
     */
    public static String select(boolean small) {
        return "select p.mediaType, p.hash, " + (small ? "p.small" : "p.large");
    }

    /** @param row as {@link #select} gives it */
    public static PictureFile of(Object[] row) {
        return new PictureFile((String) row[0], (String) row[1], (byte[]) row[2]);
    }
}
