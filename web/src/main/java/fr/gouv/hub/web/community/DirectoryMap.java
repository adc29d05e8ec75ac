package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.community.CommunityFilter;
import fr.gouv.hub.service.community.DirectoryQuery;
import fr.gouv.hub.web.shared.Words;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The communities of a search, on the map.
 *
 * @param directory address of the directory
 */
record DirectoryMap(DirectoryQuery query, String directory, Words words) implements MapSubject {

    @Override
    public Set<String> chosen() {
        return Set.copyOf(query.codes(CommunityFilter.TERRITORY));
    }

    @Override
    public String href(Collection<String> codes) {
        return directory + query.in(List.copyOf(codes));
    }

    @Override
    public String label(String name, long count) {
        return words.say("community.map.label.place", name, count);
    }

    @Override
    public String none() {
        return words.say("community.map.label.none");
    }

    @Override
    public MapTexts texts(String name) {
        return new MapTexts(
                words.say("community.map.label.drawing", name),
                words.say("community.map.label.inset", name),
                words.say("community.map.help.scale"),
                words.say("community.map.title.table", name),
                words.say("community.map.header.count"));
    }
}
