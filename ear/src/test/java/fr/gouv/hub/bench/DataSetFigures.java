package fr.gouv.hub.bench;

import java.util.List;

/**
 * Everything measured with one data set.
 *
 * @param missing why pages are not in {@code pages}
 */
record DataSetFigures(DataSet data, ServerFigures server, List<PageFigures> pages, List<String> missing) {}
