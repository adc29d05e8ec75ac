package fr.gouv.hub.domain.shared;

/** A file that the hub does not take as a picture. */
public class PictureRefusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private PictureRefusedException(String key, Object... arguments) {
        super(key, arguments);
    }

    /** What it holds is no picture of a kind that the hub takes, whatever its name says. */
    public static PictureRefusedException kind() {
        return new PictureRefusedException("shared.error.pictureKind");
    }

    /** @param megabytes that a file may have */
    public static PictureRefusedException weight(int megabytes) {
        return new PictureRefusedException("shared.error.pictureWeight", megabytes);
    }

    /** @param megapixels that a picture may have */
    public static PictureRefusedException size(int megapixels) {
        return new PictureRefusedException("shared.error.pictureSize", megapixels);
    }

    /** It begins like a picture and then is none. */
    public static PictureRefusedException broken() {
        return new PictureRefusedException("shared.error.pictureBroken");
    }

    /** Others are being read; it is worth trying again. */
    public static PictureRefusedException busy() {
        return new PictureRefusedException("shared.error.pictureBusy");
    }
}
