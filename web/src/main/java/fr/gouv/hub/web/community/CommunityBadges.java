package fr.gouv.hub.web.community;

import fr.gouv.hub.domain.community.CommunityStatus;
import fr.gouv.hub.domain.community.Hosting;
import fr.gouv.hub.domain.community.JoinPolicy;
import fr.gouv.hub.web.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What a community says of itself at first sight. */
@ApplicationScoped
public class CommunityBadges {

    @Inject
    Words words;

    /** @return how to join it, or where it lives when that is elsewhere */
    public Badge joining(Hosting hosting, String externalPlace, JoinPolicy policy) {
        if (hosting == Hosting.HOSTED) {
            return new Badge(words.name(policy), policy == JoinPolicy.OPEN ? "green-emeraude" : "");
        }
        return new Badge(
                externalPlace == null
                        ? words.say("community.card.label.elsewhere")
                        : words.say("community.card.label.elsewhereOn", externalPlace),
                "info");
    }

    /** @return its state, when that is not the usual one */
    public Optional<Badge> status(CommunityStatus status) {
        return status == CommunityStatus.PUBLISHED
                ? Optional.empty()
                : Optional.of(new Badge(words.name(status), "warning"));
    }

    List<Badge> all(Hosting hosting, String externalPlace, JoinPolicy policy, CommunityStatus status) {
        Badge joining = joining(hosting, externalPlace, policy);
        return status(status).map(state -> List.of(joining, state)).orElse(List.of(joining));
    }
}
