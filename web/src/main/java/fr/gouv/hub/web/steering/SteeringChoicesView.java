package fr.gouv.hub.web.steering;

import fr.gouv.hub.domain.steering.SplitChoice;
import fr.gouv.hub.domain.steering.SplitDesk;
import fr.gouv.hub.service.steering.SplitService;
import fr.gouv.hub.web.shared.Address;
import fr.gouv.hub.web.shared.Notices;
import fr.gouv.hub.web.shared.Redirection;
import fr.gouv.hub.web.shared.Visitor;
import fr.gouv.hub.web.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a new community invites and which threads it takes once it is published; plain boxes, a page of members at a time. */
@Named
@RequestScoped
public class SteeringChoicesView {

    private static final int MOST_BOXES = 1_000;
    private static final int LONGEST_WORD = 80;

    @Inject
    SplitService splits;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Redirection redirection;

    private SplitDesk desk;
    private String word;

    /** A form that comes back after its session has ended shows nobody. */
    @PostConstruct
    void load() {
        word = address.typed("nom", LONGEST_WORD);
        if (visitor.isSignedIn()) {
            desk = splits.desk(address.slug(), address.after(), word);
        }
    }

    public void choose() {
        splits.choose(address.slug(), new SplitChoice(sent("membreVu"), sent("membre"), sent("filVu"), sent("fil")));
        notices.tell("steering.choices.message.saved");
        redirection.toAddress(address.here());
    }

    /** Whatever is no key was not sent by this page and is left out. */
    private Set<Long> sent(String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values == null
                ? Set.of()
                : Arrays.stream(values)
                        .filter(Address::isKey)
                        .limit(MOST_BOXES)
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }

    public String getTitle() {
        return desk == null
                ? words.say("steering.choices.label.step")
                : words.say("steering.choices.title.page", desk.community().name());
    }

    /** @return null when the session has ended */
    public SplitDesk getDesk() {
        return desk;
    }

    public String getWord() {
        return word;
    }

    /** @return the address of the next members */
    public String getMore() {
        return address.with("apres", desk.next());
    }
}
