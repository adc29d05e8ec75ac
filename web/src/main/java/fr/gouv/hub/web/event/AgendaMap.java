package fr.gouv.hub.web.event;

import fr.gouv.hub.service.reference.ReferenceBook;
import fr.gouv.hub.web.community.MapSubject;
import fr.gouv.hub.web.community.MapTexts;
import fr.gouv.hub.web.shared.Words;
import java.util.Collection;
import java.util.Set;

/**
 * The events of an agenda, on the map.
 *
 * @param agenda address of the agenda
 */
record AgendaMap(AgendaAddress asked, ReferenceBook book, String agenda, Words words) implements MapSubject {

    @Override
    public Set<String> chosen() {
        return asked.territory() == null ? Set.of() : Set.of(asked.territory().code());
    }

    @Override
    public String href(Collection<String> codes) {
        return agenda
                + asked.in(codes.stream()
                        .findFirst()
                        .flatMap(book::territoryByCode)
                        .orElse(null));
    }

    @Override
    public String label(String name, long count) {
        return words.say("event.map.label.place", name, count);
    }

    @Override
    public String none() {
        return words.say("event.map.label.none");
    }

    @Override
    public MapTexts texts(String name) {
        return new MapTexts(
                words.say("event.map.label.drawing", name),
                words.say("event.map.label.inset", name),
                words.say("event.map.help.scale"),
                words.say("event.map.title.table", name),
                words.say("event.map.header.count"));
    }
}
