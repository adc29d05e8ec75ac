package fr.gouv.hub.e2e;

import static fr.gouv.hub.e2e.Actor.ADMIN;
import static fr.gouv.hub.e2e.Actor.AGENT;
import static fr.gouv.hub.e2e.Actor.FACILITATOR;
import static fr.gouv.hub.e2e.Actor.LEAD;
import static fr.gouv.hub.e2e.Actor.MEMBER;
import static fr.gouv.hub.e2e.Actor.MODERATOR;
import static fr.gouv.hub.e2e.Actor.ORGANISER;
import static fr.gouv.hub.e2e.Actor.VISITOR;

import fr.gouv.hub.database.Row;
import fr.gouv.hub.web.shared.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.imageio.ImageIO;

/**
 * What each role is answered when it acts: one line for each action of each page, in the order of the pages; several where the same
 * button is for others elsewhere. The columns are those of {@link Actor}. Every line makes what it is about, so that no line hurts
 * another, nor another test.
 *
 * <p>Two signs after the columns say how the state of things matters: {@code a} when an archived community takes no such request any
 * more, {@code c} when an event that is called off does not.
 */
final class ActionTable {

    /** The page has the button for him. */
    static final char OFFERED = '+';

    /** The page opens without the button, or is what he may read of it; his request does nothing. */
    static final char NOTHING = '-';

    /** 403, and the page as he typed it: who is signed out is asked to sign in. */
    static final char SIGN_IN = 's';

    /** 403. */
    static final char FORBIDDEN = '3';

    /** 404: there is no such thing for him. */
    static final char NOT_FOUND = '4';

    static final String COLUMNS = Arrays.toString(Actor.values());

    /**
     * @param marks the answers, then the signs of states
     * @param changes whether it leaves something in the database
     * @param ofCommunity whether it acts on what belongs to a community
     */
    record Line(PageAction action, String marks, boolean changes, boolean ofCommunity, Function<Stage, Scene> scene) {

        String answers() {
            return marks.split(" ", 2)[0];
        }

        boolean endsWithCommunity() {
            return signs().contains("a");
        }

        boolean endsWithEvent() {
            return signs().contains("c");
        }

        private String signs() {
            return marks.substring(answers().length());
        }

        /** Whether the request names somebody or something beside the address of a community or an event. */
        boolean saysWhom() {
            return action.parameter() || WITH_KEYS.contains(action.view());
        }

        @Override
        public String toString() {
            return action.toString();
        }
    }

    /** Pages at whose addresses a key stands after the address of the community. */
    private static final Set<String> WITH_KEYS = Set.of("/membership/member.xhtml", "/membership/refuse.xhtml");

    private static final String ELSEWHERE = "update community set hosting = 'REFERENCED',"
            + " external_url = 'https://essai.example/', external_place = 'Osmose' where id = ?";

    private static final byte[] TEXT = "Notes".getBytes(StandardCharsets.UTF_8);

    private static final List<Line> LINES = new ArrayList<>();

    private static String view = "";
    private static boolean ofCommunity;

    private ActionTable() {}

    static List<Line> lines() {
        return List.copyOf(LINES);
    }

    /** The lines that follow are about this page, and what belongs to a community. */
    private static void on(String page) {
        view = page;
        ofCommunity = true;
    }

    /** The lines that follow are about this page, and the agent himself or the whole hub. */
    private static void alone(String page) {
        view = page;
        ofCommunity = false;
    }

    private static void button(String name, String marks, Function<Stage, Scene> scene) {
        LINES.add(new Line(new PageAction(view, name, false), marks, true, ofCommunity, scene));
    }

    /** A button that leaves nothing in the database, at least nothing of the people of these tests. */
    private static void shows(String name, String marks, Function<Stage, Scene> scene) {
        LINES.add(new Line(new PageAction(view, name, false), marks, false, ofCommunity, scene));
    }

    /** A button whose value says whom or what it is about. */
    private static void sent(String name, String marks, Function<Stage, Scene> scene) {
        LINES.add(new Line(new PageAction(view, name, true), marks, true, ofCommunity, scene));
    }

    private static Scene at(Actor doer, Page page, Object... values) {
        return new Scene(page.path(values), doer);
    }

    private static Scene event(Actor doer, Page page, Stage.Thing event) {
        return at(doer, page, event.slug());
    }

    static {
        account();
        membership();
        steering();
        invitation();
        discussion();
        planning();
        attendance();
        news();
        registration();
    }

    private static void account() {
        alone("/account/profile.xhtml");
        button("save", "s++++++++++", s -> at(AGENT, Page.PROFILE).with("firstName", Row.unique("Camille")));
        alone("/registration/_password-choice.xhtml");
        shows("choose", "s++++++++++", s -> at(AGENT, Page.PROFILE)
                .by(new HttpVisit().as(Actor.emailOf(s.person())))
                .with("current", "demonstration")
                .with("chosen", "sept grues cendrées au-dessus du lac")
                .with("repeated", "sept grues cendrées au-dessus du lac"));
        alone("/account/erase.xhtml");
        shows("erase", "s++++++++++", s -> {
            String email = Actor.emailOf(s.person());
            return at(AGENT, Page.ERASE).by(new HttpVisit().as(email)).with("address", email);
        });
        alone("/alert/create.xhtml");
        button("keep", "s++++++++++", s -> new Scene(Page.NEW_ALERT.path() + "?q=" + Row.unique("essai"), AGENT));
        alone("/alert/delete.xhtml");
        button("delete", "s+444444444", s -> at(AGENT, Page.DELETE_ALERT, s.alert(AGENT)));
        alone("/event/subscribe.xhtml");
        button("renew", "s++++++++++", s -> at(AGENT, Page.MY_SUBSCRIPTION));
        button("end", "--+--------", s -> {
            s.update("delete from event_subscription where agent_id in (" + Actor.ids() + ")");
            s.insert(Row.of("event_subscription")
                    .set("agent_id", MEMBER.id())
                    .set("token_hash", Row.unique("essai-essai-essai-").getBytes(StandardCharsets.US_ASCII))
                    .set("created_at", Row.now()));
            return at(MEMBER, Page.MY_SUBSCRIPTION);
        });
    }

    private static void membership() {
        alone("/membership/join.xhtml");
        button(
                "join",
                "s+----+++++ a",
                s -> at(AGENT, Page.JOIN, s.with("join_policy", "OPEN").slug()));
        button("ask", "s+----+++++ a", s -> at(AGENT, Page.JOIN, s.slug()).with("motive", "Pour aider."));
        button("cancel", "-+--------- a", s -> {
            s.request(AGENT.id());
            return at(AGENT, Page.JOIN, s.slug());
        });
        on("/membership/leave.xhtml");
        button("leave", "s-++++-----", s -> at(MEMBER, Page.LEAVE, s.slug()));
        on("/membership/follow.xhtml");
        button("follow", "--++++-----", s -> at(MEMBER, Page.FOLLOW, s.slug()));
        button("mute", "--++++-----", s -> at(MEMBER, Page.FOLLOW, s.slug()));
        button("forget", "--+--------", s -> {
            s.follow(MEMBER, "FOLLOWED");
            return at(MEMBER, Page.FOLLOW, s.slug());
        });
        alone("/membership/mine.xhtml");
        sent("forget", "s+---------", s -> {
            s.follow(AGENT, "FOLLOWED");
            return at(AGENT, Page.MY_COMMUNITIES).sending(s.id());
        });
        sent("cancel", "s+444444444", s -> {
            return at(AGENT, Page.MY_COMMUNITIES).sending(s.request(AGENT.id()));
        });
        sent("acceptInvitation", "s+444444444 a", s -> at(AGENT, Page.MY_COMMUNITIES)
                .sending(s.invitation(AGENT.email())));
        sent("declineInvitation", "s+444444444", s -> at(AGENT, Page.MY_COMMUNITIES)
                .sending(s.invitation(AGENT.email())));
        on("/membership/members.xhtml");
        sent("show", "s3++++33333", s -> at(MEMBER, Page.MEMBERS, s.slug()).sending("true"));
        button("volunteer", "-3++++33333", s -> {
            s.update("update membership set role = 'MEMBER' where community_id = ? and role = 'LEAD'", s.id());
            return at(MEMBER, Page.MEMBERS, s.slug());
        });
        on("/membership/member.xhtml");
        button("save", "s3333+33333", s -> at(LEAD, Page.MEMBER, s.slug(), s.membership(MEMBER))
                .with("role", "EVENT_ORGANISER"));
        button("hand", "s3333+33333", s -> at(LEAD, Page.MEMBER, s.slug(), s.membership(MEMBER)));
        button("remove", "s3333+33333", s -> at(LEAD, Page.MEMBER, s.slug(), s.membership(MEMBER)));
        on("/membership/requests.xhtml");
        sent("accept", "s333++33333 a", s -> at(FACILITATOR, Page.REQUESTS, s.slug())
                .sending(s.request(s.person())));
        sent("many", "s333++33333 a", s -> at(FACILITATOR, Page.REQUESTS, s.slug())
                .sending("chosen")
                .with("choose", Long.toString(s.request(s.person()))));
        on("/membership/refuse.xhtml");
        button("refuse", "s333++33333", s -> at(FACILITATOR, Page.REFUSE, s.slug(), s.request(s.person()))
                .with("motive", "Trop loin du sujet.")
                .with("first", "futurs-publics")
                .with("second", s.elsewhere().slug()));
    }

    private static void steering() {
        alone("/steering/proposal.xhtml");
        button("propose", "s++++++++++", s -> proposed(at(AGENT, Page.PROPOSE_FORM)));
        button("propose", "s++++++++++", s -> proposed(new Scene(Page.PROPOSE_FORM.path() + "?vie=ailleurs", AGENT))
                .with("externalUrl", "https://essai.example/")
                .with("externalPlace", "Osmose"));
        on("/steering/split.xhtml");
        button("propose", "s3333+33+3+ a", s -> proposed(at(LEAD, Page.SPLIT, s.slug())));
        on("/steering/choices.xhtml");
        button("choose", "-4333+44343", s -> {
            Stage.Thing child = s.community(row -> row.set("status", "PROPOSED"));
            s.insert(Row.of("community_split")
                    .set("community_id", child.id())
                    .set("origin_id", s.id())
                    .set("proposed_by", LEAD.id()));
            long thread = s.thread();
            return at(LEAD, Page.SPLIT_CHOICES, child.slug()).with("fil", Long.toString(thread));
        });
        on("/steering/settings.xhtml");
        button("save", "s3333+33333", s -> at(LEAD, Page.SETTINGS, s.slug())
                .with("theme", first("theme"))
                .with("territoire", first("territory"))
                .with("purpose", "Autre chose"));
        button("save", "s3333333+3+", s -> {
            s.update(ELSEWHERE, s.id());
            return at(MODERATOR, Page.SETTINGS, s.slug())
                    .with("theme", first("theme"))
                    .with("territoire", first("territory"))
                    .with("externalUrl", "https://autre.example/");
        });
        on("/steering/cover.xhtml");
        button("save", "s3333+33333", s -> at(LEAD, Page.COVER, s.slug())
                .file("file", "salle.png", picture())
                .with("text", "Une salle"));
        button("remove", "s3333+33333", s -> {
            s.update("update community set cover_id = ?, cover_text = 'x' where id = ?", s.picture(), s.id());
            return at(LEAD, Page.COVER, s.slug());
        });
        on("/steering/life.xhtml");
        button("begin", "44333-44+4+ a", s -> life(s, MODERATOR, "PROPOSED"));
        button("publish", "44333-44+4+ a", s -> life(s, MODERATOR, "IN_REVIEW"));
        button("back", "44333-44+4+ a", s -> life(s, MODERATOR, "IN_REVIEW").with("motiveBack", "À préciser."));
        button("restore", "44333-44+4+", s -> life(s, ADMIN, "ARCHIVED"));
        button("sleep", "-3333+33+3+ a", s -> life(s, LEAD, "PUBLISHED"));
        button("wake", "-3333+33+3+ a", s -> life(s, LEAD, "DORMANT"));
        sent("appoint", "s3333333+3+", s -> {
            long volunteer = s.membership(MEMBER);
            s.update("update membership set role = 'MEMBER' where community_id = ? and role = 'LEAD'", s.id());
            s.update("update membership set volunteered_at = utc_timestamp(6) where id = ?", volunteer);
            return life(s, ADMIN, "PUBLISHED").sending(volunteer);
        });
        button("inviteLead", "-3333333+3+ a", s -> {
            s.update("update membership set role = 'MEMBER' where community_id = ? and role = 'LEAD'", s.id());
            return life(s, ADMIN, "PUBLISHED").with("leadEmail", Row.unique("essai") + "@essai.gouv.fr");
        });
        button("move", "-3333+33+3+", s -> life(s, LEAD, "PUBLISHED").with("newAddress", Row.unique("essai")));
        button("archive", "-3333+33+3+ a", s -> life(s, LEAD, "PUBLISHED").with("confirmation", s.name()));
        on("/steering/merge.xhtml");
        button("merge", "-3333333+3+ a", s -> new Scene(
                        Page.MERGE.path(s.slug()) + "?vers="
                                + s.community(row -> row).slug(),
                        MODERATOR)
                .with("confirmation", s.name()));
        on("/syndication/sources.xhtml");
        sent("remove", "s3333+33+3+", s -> sources(s).sending(s.source()));
        sent("read", "s3333+33+3+", s -> sources(s).sending(s.source()));
        button("add", "s3333+33+3+", s -> sources(s)
                .with("url", TestPortal.server().url() + "/demonstration/flux/services-publics-plus"));
    }

    private static Scene proposed(Scene form) {
        return form.with("theme", first("theme"))
                .with("territoire", first("territory"))
                .with("name", Row.unique(Stage.PROPOSED))
                .with("purpose", "Essayer")
                .with("description", "Rien.");
    }

    private static String first(String table) {
        return TestPortal.column("select code from " + table + " order by id limit 1")
                .get(0);
    }

    private static Scene life(Stage s, Actor doer, String status) {
        return at(doer, Page.LIFE, s.with("status", status).slug());
    }

    private static Scene sources(Stage s) {
        s.update(ELSEWHERE, s.id());
        return at(LEAD, Page.SOURCES, s.slug());
    }

    private static void invitation() {
        on("/invitation/list.xhtml");
        button("invite", "s333++33333 a", s -> at(FACILITATOR, Page.INVITATIONS, s.slug())
                .with("addresses", Row.unique("essai") + "@essai.gouv.fr"));
        sent("cancel", "s333++33333", s -> invited(s));
        sent("again", "s333++33333 a", s -> {
            long former = s.invitation(Row.unique("essai") + "@essai.gouv.fr");
            s.update("update invitation set status = 'EXPIRED', closed_at = utc_timestamp(6) where id = ?", former);
            return new Scene(Page.INVITATIONS.path(s.slug()) + "?etat=expirees", FACILITATOR).sending(former);
        });
        sent("resend", "s333++33333", s -> {
            Scene scene = invited(s);
            s.update("update invitation set invited_at = invited_at - interval 2 day where community_id = ?", s.id());
            return scene;
        });
    }

    private static Scene invited(Stage s) {
        return at(FACILITATOR, Page.INVITATIONS, s.slug())
                .sending(s.invitation(Row.unique("essai") + "@essai.gouv.fr"));
    }

    private static void discussion() {
        on("/discussion/create.xhtml");
        button("start", "s3++++33333 a", s -> thread(s));
        shows("preview", "-3++++33333", s -> thread(s));
        on("/discussion/show.xhtml");
        sent("suivi", "s3++++33333", s -> at(ORGANISER, Page.DISCUSSION, s.thread())
                .sending("oui"));
        sent("merci", "s3-+++33333", s -> {
            long thread = s.thread();
            return at(ORGANISER, Page.DISCUSSION, thread).sending(s.postOf(thread));
        });
        sent("sansmerci", "s3-+--33333", s -> {
            long thread = s.thread();
            long post = s.postOf(thread);
            s.insert(Row.of("discussion_thanks")
                    .set("post_id", post)
                    .set("agent_id", ORGANISER.id())
                    .set("thanked_at", Row.now()));
            s.update("update discussion_post set thanks_count = 1 where id = ?", post);
            return at(ORGANISER, Page.DISCUSSION, thread).sending(post);
        });
        button("reply", "s3++++33333 a", s -> at(MEMBER, Page.DISCUSSION, s.thread())
                .with("body", "Merci."));
        shows("preview", "-3++++33333", s -> at(MEMBER, Page.DISCUSSION, s.thread())
                .with("body", "Merci."));
        on("/discussion/edit.xhtml");
        button("save", "s3+33333333 a", s -> at(MEMBER, Page.POST_EDIT, s.post())
                .with("body", "Autrement."));
        shows("preview", "-3+33333333", s -> at(MEMBER, Page.POST_EDIT, s.post())
                .with("body", "Autrement."));
        button("withdraw", "s3+33333333", s -> new Scene(Page.POST_EDIT.path(s.post()) + "?retirer=oui", MEMBER));
        on("/discussion/files.xhtml");
        button("add", "s3+3--33333 a", s -> at(MEMBER, Page.POST_FILES, s.post())
                .file("files", "notes.txt", TEXT));
        sent("remove", "s3+3++33333", s -> {
            long post = s.post();
            return at(MEMBER, Page.POST_FILES, post).sending(s.attachment(post));
        });
        on("/discussion/manage.xhtml");
        button("close", "s333++33333", s -> at(FACILITATOR, Page.DISCUSSION_MANAGE, s.thread()));
        button(
                "reopen",
                "-333++33333",
                s -> at(FACILITATOR, Page.DISCUSSION_MANAGE, with(s, "closed_at = utc_timestamp(6)")));
        button("pin", "s333++33333", s -> at(FACILITATOR, Page.DISCUSSION_MANAGE, s.thread()));
        button("unpin", "-333++33333", s -> at(FACILITATOR, Page.DISCUSSION_MANAGE, with(s, "pinned = 1")));
        button("move", "-333++33333", s -> {
            long thread = s.thread();
            return at(FACILITATOR, Page.DISCUSSION_MANAGE, thread)
                    .with("target", s.community(row -> row).slug());
        });
        on("/discussion/report.xhtml");
        button("report", "s3++++33333", s -> at(ORGANISER, Page.POST_REPORT, s.post())
                .with("motive", "Hors sujet."));
        alone("/discussion/decide.xhtml");
        button("keep", "s3333333+3+", s -> at(MODERATOR, Page.REPORT, s.report(s.post())));
        button("retire", "s3333333+3+", s -> at(MODERATOR, Page.REPORT, s.report(s.post()))
                .with("motive", "Hors sujet."));
    }

    private static long with(Stage s, String change) {
        long thread = s.thread();
        s.update("update discussion set " + change + " where id = ?", thread);
        return thread;
    }

    private static Scene thread(Stage s) {
        return at(MEMBER, Page.DISCUSSION_NEW, s.slug())
                .with("threadTitle", "Un essai")
                .with("body", "Bonjour.");
    }

    private static void planning() {
        on("/event/create.xhtml");
        button("create", "s33+++33333", s -> at(ORGANISER, Page.EVENT_NEW, s.slug())
                .with("title", "Une rencontre")
                .with("format", "WEBINAR")
                .with("mode", "ON_SITE")
                .with("place", "Ici")
                .with("day", Row.now().plusDays(9).toLocalDate().toString())
                .with("start", "10:00")
                .with("end", "11:00"));
        on("/event/edit.xhtml");
        button("save", "s44+++44444 c", s -> event(ORGANISER, Page.EVENT_EDIT, s.draft())
                .with("title", "Un autre titre"));
        on("/event/plan.xhtml");
        button("publish", "-44+++44444 c", s -> event(ORGANISER, Page.EVENT_PLAN, s.draft()));
        button("ask", "s43+++44444 c", s -> event(ORGANISER, Page.EVENT_PLAN, s.event())
                .with("helper", s.elsewhere().slug()));
        sent("takeback", "s43+++44444 c", s -> {
            Stage.Thing event = s.event();
            long asked = s.elsewhere().id();
            s.insert(Row.of("event_host")
                    .set("event_id", event.id())
                    .set("community_id", asked)
                    .set("organiser", 0)
                    .set("state", "INVITED")
                    .set("shown", 0)
                    .set("starts_at", Row.now().plusDays(7).truncatedTo(ChronoUnit.MINUTES)));
            return event(ORGANISER, Page.EVENT_PLAN, event).sending(asked);
        });
        on("/event/planned.xhtml");
        sent("answer", "s33+++33333", s -> at(ORGANISER, Page.COMMUNITY_EVENTS, s.slug())
                .sending("oui " + s.helped().slug()));
        on("/event/helpend.xhtml");
        button("leave", "s33+++33333 c", s -> {
            Stage.Thing event = s.helped();
            s.update(
                    "update event_host set state = 'ACCEPTED', shown = 1 where event_id = ? and organiser = 0",
                    event.id());
            return at(ORGANISER, Page.EVENT_HELP_END, s.slug(), event.id());
        });
        on("/event/cancel.xhtml");
        button("cancel", "s43+++44444 c", s -> event(ORGANISER, Page.EVENT_CANCEL, s.event()));
        on("/event/delete.xhtml");
        button("delete", "s44+++44444 c", s -> event(ORGANISER, Page.EVENT_DELETE, s.draft()));
        on("/event/dates.xhtml");
        button("publish", "s44+++44444 c", s -> event(ORGANISER, Page.EVENT_DATES, s.series("DRAFT")));
        on("/event/repeat.xhtml");
        shows("see", "s43+++44444", s -> event(ORGANISER, Page.EVENT_REPEAT, s.event()));
        button("create", "s43+++44444 c", s -> event(ORGANISER, Page.EVENT_REPEAT, s.event()));
        on("/event/extend.xhtml");
        shows("see", "s43+++44444", s -> event(ORGANISER, Page.EVENT_EXTEND, s.series("PUBLISHED")));
        button("create", "s43+++44444 c", s -> event(ORGANISER, Page.EVENT_EXTEND, s.series("PUBLISHED")));
        on("/event/questions.xhtml");
        button("save", "s44+++44444 c", s -> event(ORGANISER, Page.EVENT_QUESTIONS, s.draft())
                .with("questions:0:label", "Pourquoi ?"));
        on("/event/cover.xhtml");
        button("save", "s43+++44444", s -> event(ORGANISER, Page.EVENT_COVER, s.event())
                .file("file", "salle.png", picture())
                .with("text", "Une salle"));
        button("remove", "-43+++44444", s -> {
            Stage.Thing event = s.event();
            s.cover(event);
            return event(ORGANISER, Page.EVENT_COVER, event);
        });
        on("/event/invitations.xhtml");
        button("invite", "s43+++44444 c", s -> event(ORGANISER, Page.EVENT_INVITATIONS, s.event())
                .with("addresses", MEMBER.email()));
        on("/event/stewards.xhtml");
        button("name", "s43+++44444 c", s -> event(ORGANISER, Page.EVENT_STEWARDS, s.event())
                .with("email", AGENT.email()));
        sent("dismiss", "s43+++44444", s -> {
            Stage.Thing event = s.event();
            return event(ORGANISER, Page.EVENT_STEWARDS, event).sending(s.steward(event, s.person()));
        });
        on("/event/report.xhtml");
        button("save", "s43+++44444 c", s -> event(ORGANISER, Page.EVENT_REPORT, s.past())
                .with("body", "Ce que l’on garde."));
        on("/event/files.xhtml");
        button("add", "s43+++44444 c", s -> event(ORGANISER, Page.EVENT_FILES, s.past())
                .file("files", "notes.txt", TEXT));
        sent("remove", "s43+++44444", s -> {
            Stage.Thing event = s.past();
            return event(ORGANISER, Page.EVENT_FILES, event).sending(s.file(event));
        });
    }

    private static void attendance() {
        on("/event/register.xhtml");
        button("register", "44++++44444 c", s -> event(MEMBER, Page.EVENT_REGISTRATION, s.event()));
        button("withdraw", "44+---44444", s -> seated(s, null));
        button("excuse", "44+44444444 c", s -> seated(s, null));
        button("come", "44+---44444 c", s -> seated(s, "EXCUSED"));
        on("/event/series.xhtml");
        button("register", "44++++44444 c", s -> event(MEMBER, Page.EVENT_SERIES, s.series("PUBLISHED")));
        button("leave", "44+---44444", s -> {
            Stage.Thing date = s.series("PUBLISHED");
            s.seat(date, MEMBER, null);
            s.insert(Row.of("event_series_registration")
                    .set("series_id", s.series(date))
                    .set("agent_id", MEMBER.id())
                    .set("asked_at", Row.now()));
            return event(MEMBER, Page.EVENT_SERIES, date);
        });
        on("/event/rating.xhtml");
        button("send", "s4+---44444 c", s -> {
            Stage.Thing event = s.past();
            s.seat(event, MEMBER, "PRESENT");
            return event(MEMBER, Page.EVENT_RATING, event).with("score", "4");
        });
        on("/event/checkin.xhtml");
        sent("mark", "s43+++44444 c", s -> {
            Stage.Thing event = s.today();
            return event(ORGANISER, Page.EVENT_CHECK_IN, event).sending(s.seat(event, MEMBER, null) + " PRESENT");
        });
        button("walkin", "s43+++44444 c", s -> event(ORGANISER, Page.EVENT_CHECK_IN, s.today())
                .with("email", AGENT.email()));
        sent("guest", "s43+++44444 c", s -> {
            Stage.Thing event = s.today();
            long guest = s.insert(Row.of("event_guest")
                    .set("event_id", event.id())
                    .set("email", Row.unique("venue") + "@modernisation.gouv.fr")
                    .set("arrived_at", Row.now()));
            return event(ORGANISER, Page.EVENT_CHECK_IN, event).sending(guest);
        });
        button("count", "s43+++44444 c", s -> event(ORGANISER, Page.EVENT_CHECK_IN, s.today())
                .with("unnamed", "3"));
    }

    private static Scene seated(Stage s, String attendance) {
        Stage.Thing event = s.event();
        s.seat(event, MEMBER, attendance);
        return event(MEMBER, Page.EVENT_REGISTRATION, event);
    }

    private static void news() {
        on("/news/_write.xhtml");
        button("save", "s333++33333", s -> item(at(FACILITATOR, Page.COMMUNITY_NEWS_WRITE, s.slug())));
        button("publish", "s333++33333", s -> item(at(FACILITATOR, Page.COMMUNITY_NEWS_WRITE, s.slug())));
        shows("preview", "s333++33333", s -> item(at(FACILITATOR, Page.COMMUNITY_NEWS_WRITE, s.slug())));
        alone("/news/_write.xhtml");
        button("save", "s3333333+3+", s -> item(at(MODERATOR, Page.HUB_NEWS_WRITE)));
        button("publish", "s3333333+3+", s -> item(at(MODERATOR, Page.HUB_NEWS_WRITE))
                .with("publishAt", Row.now().plusYears(1).toLocalDate() + "T10:00"));
        shows("preview", "s3333333+3+", s -> item(at(MODERATOR, Page.HUB_NEWS_WRITE)));
        on("/news/edit.xhtml");
        button("save", "s444++44444", s -> edited(s, "DRAFT"));
        button("publish", "s444++44444", s -> edited(s, "DRAFT"));
        shows("preview", "-444++44444", s -> edited(s, "DRAFT"));
        button("savePublished", "-333++33333", s -> edited(s, "PUBLISHED"));
        button("withdraw", "-333++33333", s -> edited(s, "PUBLISHED"));
        button("archive", "s333++33333", s -> edited(s, "PUBLISHED"));
        button(
                "restore",
                "-444++44444",
                s -> at(FACILITATOR, Page.NEWS_EDIT, s.news(row -> row.set("status", "ARCHIVED")
                        .set("body", null)
                        .set("origin_url", "https://essai.example/1")
                        .set("origin_name", "Essai")
                        .set("origin_key", "0".repeat(64)))));
        on("/news/image.xhtml");
        button("save", "s333++33333", s -> at(FACILITATOR, Page.NEWS_IMAGE, s.news(row -> row))
                .file("file", "salle.png", picture())
                .with("text", "Une salle"));
        button("remove", "-333++33333", s -> {
            long picture = s.picture();
            return at(FACILITATOR, Page.NEWS_IMAGE, s.news(row -> row.set("picture_id", picture)
                    .set("picture_text", "Une salle")));
        });
    }

    private static Scene item(Scene form) {
        return form.with("newsTitle", "Un essai")
                .with("summary", "Une actualité pour un essai.")
                .with("body", "Rien.");
    }

    private static Scene edited(Stage s, String status) {
        return item(at(FACILITATOR, Page.NEWS_EDIT, s.news(row -> row.set("status", status))))
                .with("newsTitle", "Un autre titre");
    }

    private static void registration() {
        alone("/registration/_link-form.xhtml");
        button("send-link", "+----------", s -> unlimited(s, Page.REGISTER));
        alone("/registration/password.xhtml");
        shows("enter", "+----------", s -> unlimited(s, Page.SIGN_IN_PASSWORD)
                .by(new HttpVisit())
                .with("password", "demonstration"));
        alone("/registration/link.xhtml");
        shows("confirm-link", "+++++++++++", s -> new Scene(SignInLinks.path(Actor.emailOf(s.person()), 30), VISITOR)
                .by(new HttpVisit()));
        alone("/registration/signout.xhtml");
        shows("leave", "-++++++++++", s -> at(AGENT, Page.SIGN_OUT).by(new HttpVisit().as(Actor.emailOf(s.person()))));
    }

    /** The limits of sign-ins are for others' tests. */
    private static Scene unlimited(Stage s, Page page) {
        s.update("delete from throttle_hit");
        return at(VISITOR, page).with("email", AGENT.email());
    }

    /** A drawing that is large enough for a cover. */
    private static byte[] picture() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1200, 630, BufferedImage.TYPE_INT_RGB), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
