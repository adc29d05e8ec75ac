package fr.gouv.hub.e2e;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that run a community, as {@link PagesPageIT} looks at the others. */
class CommunityPagesPageIT {

    private static final String AGENT = "agent@demo.gouv.fr";
    private static final String MODERATOR = "moderation@demo.gouv.fr";
    private static final String LEAD = "animatrice@demo.gouv.fr";

    /** A request that waits. */
    private static String pending() {
        return TestPortal.column("select min(r.id) from membership_request r join community c on c.id = r.community_id"
                        + " where c.slug = 'hospitalents' and r.status = 'PENDING'")
                .get(0);
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                page("requests", "/communautes/hospitalents/demandes", LEAD),
                page("refuse", "/communautes/hospitalents/demandes/" + pending() + "/refuser", LEAD),
                page("requests-refused", "/communautes/hospitalents/demandes?etat=refusees", LEAD),
                page("settings", "/communautes/hospitalents/reglages", LEAD),
                page("invitations", "/communautes/hospitalents/invitations", LEAD),
                page("invitations-expired", "/communautes/hospitalents/invitations?etat=expirees", LEAD),
                page("invitations-declined", "/communautes/hospitalents/invitations?etat=declinees", LEAD),
                page("members", "/communautes/hospitalents/membres", LEAD),
                page("members-agent", "/communautes/futurs-publics/membres", AGENT),
                page("member", member(), LEAD),
                page("propose", "/communautes/proposer", AGENT),
                page("propose-near", "/communautes/proposer?q=accueil+des+usagers&theme=design&territoire=R84", AGENT),
                page("propose-form", "/communautes/proposer/formulaire?nom=Accueil&sur=design", AGENT),
                page("propose-elsewhere", "/communautes/proposer/formulaire?nom=Salon&sur=design&vie=ailleurs", AGENT),
                page("settings-elsewhere", "/communautes/reseau-dpo-publics/reglages", MODERATOR),
                page("life-elsewhere", "/communautes/reseau-dpo-publics/vie", MODERATOR),
                page("life-lead", "/communautes/futurs-publics/vie", LEAD),
                page("life-moderator", "/communautes/egalite-professionnelle/vie", MODERATOR),
                page("life-orphan", "/communautes/juristes-innovants/vie", MODERATOR),
                page("merge", "/communautes/juristes-innovants/reunir", MODERATOR),
                page("merge-found", "/communautes/juristes-innovants/reunir?vers=innovation", MODERATOR),
                page("merge-preview", "/communautes/juristes-innovants/reunir?vers=futurs-publics", MODERATOR),
                page("merge-refused", "/communautes/hospitalents/reunir?vers=futurs-publics", MODERATOR),
                page("follow", "/communautes/futurs-publics/suivre", AGENT),
                page("follow-followed", "/communautes/langage-clair/suivre", AGENT),
                page("follow-muted", "/communautes/ara-innovation/suivre", "membre@demo.gouv.fr"),
                page("follow-closed", "/communautes/hospitalents/suivre", AGENT),
                page("community-orphan", "/communautes/juristes-innovants", AGENT),
                page("split", "/communautes/hospitalents/scinder", LEAD),
                page("split-choices", "/communautes/cadres-de-nuit-a-l-hopital/scission", LEAD),
                page("split-choices-none", "/communautes/cadres-de-nuit-a-l-hopital/scission?nom=zzz", LEAD),
                page("life-proposal", "/communautes/cadres-de-nuit-a-l-hopital/vie", LEAD),
                page("life-proposal-moderator", "/communautes/cadres-de-nuit-a-l-hopital/vie", MODERATOR),
                page("review", "/administration/communautes", MODERATOR),
                page("members-orphan", "/communautes/juristes-innovants/membres", AGENT),
                page("invitations-none", "/communautes/futurs-publics/invitations", LEAD),
                page("join-questions", "/communautes/ia-dans-l-administration/rejoindre", AGENT),
                page("mine-invited", "/mes-communautes", AGENT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_sound_on_a_desk_and_on_a_phone(String name, String path, String account) {
        PagesPageIT.requireSound(name, path, account);
    }

    private static String member() {
        return "/communautes/hospitalents/membres/"
                + TestPortal.number("select max(m.id) from membership m join community c on c.id = m.community_id"
                        + " where c.slug = 'hospitalents'");
    }

    private static Arguments page(String name, String path, String account) {
        return Arguments.of(name, path, account);
    }
}
