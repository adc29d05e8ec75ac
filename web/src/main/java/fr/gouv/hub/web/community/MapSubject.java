package fr.gouv.hub.web.community;

import java.util.Collection;
import java.util.Set;

/** What is counted on a map: how its figures are said, and where its territories lead. */
public interface MapSubject {

    /** @return codes of the territories that are chosen */
    Set<String> chosen();

    /** @return the address of the same in these territories; of the whole country when there is none */
    String href(Collection<String> codes);

    /** @return name and count in words */
    String label(String name, long count);

    /** @return how the scale says that there is none */
    String none();

    /** @param name of the country or the région that is shown */
    MapTexts texts(String name);
}
