package fr.gouv.hub.web.shared;

import static fr.gouv.hub.web.shared.Audience.AGENT;
import static fr.gouv.hub.web.shared.Audience.ANYONE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one table of addresses: what the browser shows, which view answers, who may open it. An address that is not here
 * does not exist; the path of a view never works by itself.
 *
 * <p>Variables: {@code {slug}} is 1 to 80 of {@code a-z 0-9 -}, {@code {id}} is 1 to 18 digits; anything else is a 404.
 */
// the collections are unmodifiable, which their types cannot tell
@SuppressWarnings("ImmutableEnumChecker")
public enum Page {
    HOME("/", "/home/index.xhtml", ANYONE, Trait.PUBLIC_READ, Trait.IN_SITE_MAP),
    COMMUNITIES("/communautes", "/community/list.xhtml", ANYONE, Trait.PUBLIC_READ, Trait.IN_SITE_MAP),
    COMMUNITY("/communautes/{slug}", "/community/show.xhtml", ANYONE, Trait.PUBLIC_READ),
    JOIN("/communautes/{slug}/rejoindre", "/membership/join.xhtml", ANYONE),
    LEAVE("/communautes/{slug}/quitter", "/membership/leave.xhtml", AGENT),
    FOLLOW("/communautes/{slug}/suivre", "/membership/follow.xhtml", AGENT),
    REQUESTS("/communautes/{slug}/demandes", "/membership/requests.xhtml", AGENT),
    REFUSE("/communautes/{slug}/demandes/{id}/refuser", "/membership/refuse.xhtml", AGENT),
    PROPOSE("/communautes/proposer", "/steering/propose.xhtml", AGENT, Trait.IN_SITE_MAP),
    PROPOSE_FORM("/communautes/proposer/formulaire", "/steering/proposal.xhtml", AGENT),
    LIFE("/communautes/{slug}/vie", "/steering/life.xhtml", AGENT),
    MERGE("/communautes/{slug}/reunir", "/steering/merge.xhtml", AGENT),
    SPLIT("/communautes/{slug}/scinder", "/steering/split.xhtml", AGENT),
    SPLIT_CHOICES("/communautes/{slug}/scission", "/steering/choices.xhtml", AGENT),
    REVIEW("/administration/communautes", "/steering/review.xhtml", AGENT),
    MEMBERS("/communautes/{slug}/membres", "/membership/members.xhtml", AGENT),
    MEMBER("/communautes/{slug}/membres/{id}", "/membership/member.xhtml", AGENT),
    INVITATIONS("/communautes/{slug}/invitations", "/invitation/list.xhtml", AGENT),
    COVER("/depot/communautes/{slug}/couverture", "/steering/cover.xhtml", AGENT),
    COVER_PICTURE("/communautes/{slug}/couverture/{id}", "/community/cover", ANYONE),
    SOURCES("/communautes/{slug}/sources", "/syndication/sources.xhtml", AGENT),
    SETTINGS("/communautes/{slug}/reglages", "/steering/settings.xhtml", AGENT),
    DESK("/communautes/{slug}/animer", "/desk/index.xhtml", AGENT),
    DESK_MEMBERS("/communautes/{slug}/animer/membres", "/desk/members.xhtml", AGENT, Trait.WIDGETS),
    DESK_MEMBERS_CSV("/communautes/{slug}/animer/membres/csv", "/desk/members.csv", AGENT),
    DESK_MEMBERS_XLSX("/communautes/{slug}/animer/membres/xlsx", "/desk/members.xlsx", AGENT),
    COMMUNITY_NEWS("/communautes/{slug}/actualites", "/news/desk.xhtml", AGENT),
    COMMUNITY_NEWS_WRITE("/communautes/{slug}/actualites/nouvelle", "/news/write.xhtml", AGENT),
    COMMUNITY_DISCUSSIONS("/communautes/{slug}/discussions", "/discussion/list.xhtml", ANYONE, Trait.PUBLIC_READ),
    DISCUSSION_NEW("/communautes/{slug}/discussions/nouvelle", "/discussion/create.xhtml", AGENT),
    DISCUSSION("/discussions/{id}", "/discussion/show.xhtml", ANYONE),
    DISCUSSION_MANAGE("/discussions/{id}/gerer", "/discussion/manage.xhtml", AGENT),
    POST_EDIT("/messages/{id}/modifier", "/discussion/edit.xhtml", AGENT),
    POST_FILES("/depot/messages/{id}/fichiers", "/discussion/files.xhtml", AGENT),
    ATTACHMENT("/messages/fichiers/{id}", "/discussion/attachment", ANYONE),
    POST_HISTORY("/messages/{id}/versions", "/discussion/history.xhtml", AGENT),
    POST_REPORT("/messages/{id}/signaler", "/discussion/report.xhtml", AGENT),
    REPORTS("/administration/signalements", "/discussion/reports.xhtml", AGENT),
    REPORT("/administration/signalements/{id}", "/discussion/decide.xhtml", AGENT),
    NEWS("/actualites", "/news/list.xhtml", ANYONE, Trait.PUBLIC_READ, Trait.IN_SITE_MAP),
    NEWS_FEED("/actualites/flux", "/news/feed", ANYONE),
    HUB_NEWS("/actualites/gestion", "/news/hubdesk.xhtml", AGENT),
    HUB_NEWS_WRITE("/actualites/gestion/nouvelle", "/news/hubwrite.xhtml", AGENT),
    NEWS_ITEM("/actualites/{slug}", "/news/show.xhtml", ANYONE, Trait.PUBLIC_READ),
    NEWS_PICTURE("/actualites/{slug}/images/{id}", "/news/picture", ANYONE),
    NEWS_EDIT("/actualites/{id}/modifier", "/news/edit.xhtml", AGENT),
    NEWS_DRAFT_PICTURE("/actualites/{id}/apercu-image", "/news/draftpicture", AGENT),
    NEWS_IMAGE("/depot/actualites/{id}/image", "/news/image.xhtml", AGENT),
    MY_COMMUNITIES("/mes-communautes", "/membership/mine.xhtml", AGENT, Trait.IN_SITE_MAP),
    AGENDA("/agenda", "/event/list.xhtml", ANYONE, Trait.PUBLIC_READ, Trait.IN_SITE_MAP),
    EVENT("/evenements/{slug}", "/event/show.xhtml", ANYONE, Trait.PUBLIC_READ),
    EVENT_REGISTRATION("/evenements/{slug}/inscription", "/event/register.xhtml", ANYONE),
    EVENT_EDIT("/evenements/{slug}/modifier", "/event/edit.xhtml", AGENT),
    EVENT_PLAN("/evenements/{slug}/organisation", "/event/plan.xhtml", AGENT),
    EVENT_CHECK_IN("/evenements/{slug}/accueil", "/event/checkin.xhtml", AGENT),
    EVENT_SHEET("/evenements/{slug}/emargement", "/event/sheet.xhtml", AGENT),
    EVENT_SHEET_CSV("/evenements/{slug}/emargement/csv", "/event/sheet.csv", AGENT),
    EVENT_SHEET_PDF("/evenements/{slug}/emargement/pdf", "/event/sheet.pdf", AGENT),
    EVENT_CERTIFICATE("/evenements/{slug}/attestation", "/event/certificate.pdf", AGENT),
    EVENT_REPORT("/evenements/{slug}/compte-rendu", "/event/report.xhtml", AGENT),
    EVENT_FILES("/depot/evenements/{slug}/fichiers", "/event/files.xhtml", AGENT),
    EVENT_FILE("/evenements/{slug}/fichiers/{id}", "/event/attachment", ANYONE),
    EVENT_COVER("/depot/evenements/{slug}/couverture", "/event/cover.xhtml", AGENT),
    EVENT_COVER_PICTURE("/evenements/{slug}/couverture/{id}", "/event/cover", ANYONE),
    EVENT_INVITATIONS("/evenements/{slug}/invitations", "/event/invitations.xhtml", AGENT),
    EVENT_FIGURES("/evenements/{slug}/chiffres", "/event/figures.xhtml", AGENT),
    EVENT_FIGURES_CSV("/evenements/{slug}/chiffres/csv", "/event/figures.csv", AGENT),
    EVENT_FIGURES_XLSX("/evenements/{slug}/chiffres/xlsx", "/event/figures.xlsx", AGENT),
    EVENT_SERIES_FIGURES("/evenements/{slug}/serie/chiffres", "/event/seriesfigures.xhtml", AGENT),
    EVENT_SERIES_FIGURES_CSV("/evenements/{slug}/serie/chiffres/csv", "/event/seriesfigures.csv", AGENT),
    EVENT_SERIES_FIGURES_XLSX("/evenements/{slug}/serie/chiffres/xlsx", "/event/seriesfigures.xlsx", AGENT),
    EVENT_STEWARDS("/evenements/{slug}/accueillants", "/event/stewards.xhtml", AGENT),
    EVENT_QUESTIONS("/evenements/{slug}/questions", "/event/questions.xhtml", AGENT),
    EVENT_RATING("/evenements/{slug}/avis", "/event/rating.xhtml", AGENT),
    EVENT_CANCEL("/evenements/{slug}/annuler", "/event/cancel.xhtml", AGENT),
    EVENT_DELETE("/evenements/{slug}/supprimer", "/event/delete.xhtml", AGENT),
    EVENT_REPEAT("/evenements/{slug}/repeter", "/event/repeat.xhtml", AGENT),
    EVENT_EXTEND("/evenements/{slug}/prolonger", "/event/extend.xhtml", AGENT),
    EVENT_DATES("/evenements/{slug}/dates", "/event/dates.xhtml", AGENT),
    EVENT_SERIES("/evenements/{slug}/serie", "/event/series.xhtml", ANYONE),
    COMMUNITY_EVENTS("/communautes/{slug}/evenements", "/event/planned.xhtml", AGENT),
    EVENT_HELPED("/communautes/{slug}/co-organisation", "/event/helped.xhtml", AGENT),
    EVENT_HELP_END("/communautes/{slug}/co-organisation/{id}", "/event/helpend.xhtml", AGENT),
    EVENT_NEW("/communautes/{slug}/evenements/nouveau", "/event/create.xhtml", AGENT),
    EVENT_CALENDAR("/evenements/{slug}/calendrier", "/event/file", ANYONE),
    AGENDA_CALENDAR("/agenda/calendrier", "/event/calendar", ANYONE),
    /** The address carries a secret, which stands for its owner. */
    MY_CALENDAR("/mon-agenda/{slug}/calendrier", "/event/own", ANYONE, Trait.SECRET_ADDRESS),
    MY_SUBSCRIPTION("/mon-agenda/abonnement", "/event/subscribe.xhtml", AGENT),
    MY_AGENDA("/mon-agenda", "/event/mine.xhtml", AGENT, Trait.IN_SITE_MAP),
    MY_ALERTS("/mes-alertes", "/alert/mine.xhtml", AGENT, Trait.IN_SITE_MAP),
    NEW_ALERT("/mes-alertes/nouvelle", "/alert/create.xhtml", ANYONE),
    DELETE_ALERT("/mes-alertes/{id}/supprimer", "/alert/delete.xhtml", AGENT),
    REGISTER("/inscription", "/registration/register.xhtml", ANYONE, Trait.IN_SITE_MAP),
    SIGN_IN("/connexion", "/registration/signin.xhtml", ANYONE, Trait.IN_SITE_MAP),
    SIGN_IN_PASSWORD("/connexion/mot-de-passe", "/registration/password.xhtml", ANYONE),
    /** The address carries a token: it must not leave by the Referer header. */
    LINK("/connexion/lien", "/registration/link.xhtml", ANYONE, Trait.SECRET_ADDRESS),
    SIGN_OUT("/deconnexion", "/registration/signout.xhtml", AGENT),
    PROFILE("/mon-profil", "/account/profile.xhtml", AGENT, Trait.IN_SITE_MAP),
    ERASE("/mon-profil/supprimer", "/account/erase.xhtml", AGENT),
    SITE_MAP("/plan-du-site", "/legal/sitemap.xhtml", ANYONE, Trait.PUBLIC_READ, Trait.IN_SITE_MAP),
    ACCESSIBILITY("/accessibilite", "/legal/accessibility.xhtml", ANYONE, Trait.PUBLIC_READ, Trait.IN_SITE_MAP),
    LEGAL_NOTICE("/mentions-legales", "/legal/notice.xhtml", ANYONE, Trait.PUBLIC_READ, Trait.IN_SITE_MAP),
    PRIVACY("/donnees-personnelles", "/legal/privacy.xhtml", ANYONE, Trait.PUBLIC_READ, Trait.IN_SITE_MAP),
    COOKIES("/cookies", "/legal/cookies.xhtml", ANYONE, Trait.PUBLIC_READ, Trait.IN_SITE_MAP),
    DEMO_FEED("/demonstration/flux/{slug}", "/demonstration/feed", ANYONE, Trait.DEMONSTRATION),
    DEMO_CALENDAR("/demonstration/calendrier/{slug}", "/demonstration/calendar", ANYONE, Trait.DEMONSTRATION),
    DEMO_MAILS("/demonstration/courriels", "/demonstration/mails.xhtml", ANYONE, Trait.DEMONSTRATION),
    DEMO_MAIL("/demonstration/courriels/{id}", "/demonstration/mail.xhtml", ANYONE, Trait.DEMONSTRATION);

    /** What sets a page apart from the others. */
    public enum Trait {
        /** Listed on the site map (the address has no variable). */
        IN_SITE_MAP,
        /** Only reads, and is the same for every signed-out reader: see {@link PublicPageFilter}. */
        PUBLIC_READ,
        /** Exists only when {@code hub.mode=demonstration}. */
        DEMONSTRATION,
        /** Uses PrimeFaces widgets, which write style attributes: the content security policy lets them. */
        WIDGETS,
        /** The address itself must stay secret. */
        SECRET_ADDRESS
    }

    /** A page found from a path, with the values of its variables. */
    public record Match(Page page, Map<String, String> variables) {}

    private static final Map<String, Match> FIXED = new HashMap<>();
    private static final List<Page> TEMPLATED =
            Arrays.stream(values()).filter(page -> !page.names.isEmpty()).toList();

    static {
        for (Page page : values()) {
            if (page.names.isEmpty()) {
                FIXED.put(page.template, new Match(page, Map.of()));
            }
        }
    }

    private final String template;
    private final String view;
    private final Audience audience;
    private final Set<Trait> traits;
    private final List<String> names;
    private final Pattern pattern;

    Page(String template, String view, Audience audience, Trait... traits) {
        this.template = template;
        this.view = view;
        this.audience = audience;
        this.traits = Set.of(traits);
        this.names = Pattern.compile("\\{([a-z]+)}")
                .matcher(template)
                .results()
                .map(variable -> variable.group(1))
                .toList();
        this.pattern =
                Pattern.compile(template.replace("{slug}", "([a-z0-9-]{1,80})").replace("{id}", "([0-9]{1,18})"));
    }

    /**
     * @param path inside the application, e.g. {@code /communautes/design}, without query string
     * @return empty when there is no such address
     */
    public static Optional<Match> find(String path) {
        Match fixed = FIXED.get(path);
        if (fixed != null) {
            return Optional.of(fixed);
        }
        return TEMPLATED.stream().flatMap(page -> page.match(path).stream()).findFirst();
    }

    private Optional<Match> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            variables.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(new Match(this, variables));
    }

    /**
     * @param values of the variables, in the order of the template
     * @return the address inside the application
     * @throws IllegalArgumentException when the number of values is not that of the variables
     */
    public String path(Object... values) {
        if (values.length != names.size()) {
            throw new IllegalArgumentException(this + " takes " + names);
        }
        String path = template;
        for (int i = 0; i < values.length; i++) {
            path = path.replace("{" + names.get(i) + "}", String.valueOf(values[i]));
        }
        return path;
    }

    /** @return the names of the variables of the address, in its order */
    public List<String> variables() {
        return names;
    }

    public String view() {
        return view;
    }

    public Audience audience() {
        return audience;
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
