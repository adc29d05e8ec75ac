package fr.gouv.hub.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;

/** Addresses for pages, with the context path: {@code href="#{to.community(c.slug)}"}. */
@Named("to")
@ApplicationScoped
public class PageLinks {

    /** Names the post of a thread that is answered. */
    public static final String ANSWERED = "repondre";

    @Inject
    ServletContext application;

    /** @return the address of any page; the named methods below read better in a view */
    public String page(Page page, Object... values) {
        return application.getContextPath() + page.path(values);
    }

    public String home() {
        return page(Page.HOME);
    }

    public String communities() {
        return page(Page.COMMUNITIES);
    }

    public String community(String slug) {
        return page(Page.COMMUNITY, slug);
    }

    public String join(String slug) {
        return page(Page.JOIN, slug);
    }

    public String leave(String slug) {
        return page(Page.LEAVE, slug);
    }

    public String follow(String slug) {
        return page(Page.FOLLOW, slug);
    }

    public String requests(String slug) {
        return page(Page.REQUESTS, slug);
    }

    public String desk(String slug) {
        return page(Page.DESK, slug);
    }

    public String deskMembers(String slug) {
        return page(Page.DESK_MEMBERS, slug);
    }

    public String refuse(String slug, long requestId) {
        return page(Page.REFUSE, slug, requestId);
    }

    public String news() {
        return page(Page.NEWS);
    }

    /** @return the news of one community */
    public String newsOf(String slug) {
        return page(Page.NEWS) + "?communaute=" + slug;
    }

    public String newsItem(String slug) {
        return page(Page.NEWS_ITEM, slug);
    }

    public String newsFeed() {
        return page(Page.NEWS_FEED);
    }

    public String newsFeedOf(String slug) {
        return page(Page.NEWS_FEED) + "?communaute=" + slug;
    }

    public String newsPicture(String slug, long picture, boolean small) {
        return page(Page.NEWS_PICTURE, slug, picture) + (small ? "?taille=petite" : "");
    }

    public String newsDraftPicture(long id) {
        return page(Page.NEWS_DRAFT_PICTURE, id);
    }

    public String newsEdit(long id) {
        return page(Page.NEWS_EDIT, id);
    }

    public String newsImage(long id) {
        return page(Page.NEWS_IMAGE, id);
    }

    public String communityNews(String slug) {
        return page(Page.COMMUNITY_NEWS, slug);
    }

    public String communityNewsWrite(String slug) {
        return page(Page.COMMUNITY_NEWS_WRITE, slug);
    }

    public String hubNews() {
        return page(Page.HUB_NEWS);
    }

    public String hubNewsWrite() {
        return page(Page.HUB_NEWS_WRITE);
    }

    public String discussions(String slug) {
        return page(Page.COMMUNITY_DISCUSSIONS, slug);
    }

    public String newDiscussion(String slug) {
        return page(Page.DISCUSSION_NEW, slug);
    }

    public String discussion(long id) {
        return page(Page.DISCUSSION, id);
    }

    /**
     * @param page of the thread, from 1
     * @param number of the post in the thread
     * @return the place of a post, the same for ever
     */
    public String post(long discussion, int page, int number) {
        return discussion(discussion) + (page > 1 ? "?page=" + page : "") + "#message-" + number;
    }

    /** @return the form of an answer that begins by calling the author of a post */
    public String answer(long discussion, int page, int number) {
        return discussion(discussion) + "?" + (page > 1 ? "page=" + page + "&" : "") + ANSWERED + "=" + number
                + "#repondre";
    }

    public String manageDiscussion(long id) {
        return page(Page.DISCUSSION_MANAGE, id);
    }

    public String editPost(long postId) {
        return page(Page.POST_EDIT, postId);
    }

    /** @return where the author of a post adds files to it */
    public String postFiles(long postId) {
        return page(Page.POST_FILES, postId);
    }

    public String attachment(long id) {
        return page(Page.ATTACHMENT, id);
    }

    public String postHistory(long postId) {
        return page(Page.POST_HISTORY, postId);
    }

    public String reportPost(long postId) {
        return page(Page.POST_REPORT, postId);
    }

    /** @return the moderators' queue */
    public String reports() {
        return page(Page.REPORTS);
    }

    public String report(long reportId) {
        return page(Page.REPORT, reportId);
    }

    public String propose() {
        return page(Page.PROPOSE);
    }

    public String proposeForm() {
        return page(Page.PROPOSE_FORM);
    }

    public String life(String slug) {
        return page(Page.LIFE, slug);
    }

    public String merge(String slug) {
        return page(Page.MERGE, slug);
    }

    /** @param target address of the community that would go on */
    public String mergeInto(String slug, String target) {
        return merge(slug) + "?vers=" + target;
    }

    public String split(String slug) {
        return page(Page.SPLIT, slug);
    }

    /** @param slug of the new community */
    public String splitChoices(String slug) {
        return page(Page.SPLIT_CHOICES, slug);
    }

    public String review() {
        return page(Page.REVIEW);
    }

    public String members(String slug) {
        return page(Page.MEMBERS, slug);
    }

    public String member(String slug, long membershipId) {
        return page(Page.MEMBER, slug, membershipId);
    }

    public String invitations(String slug) {
        return page(Page.INVITATIONS, slug);
    }

    /** @return where the animateurs choose the picture of a community */
    public String coverDesk(String slug) {
        return page(Page.COVER, slug);
    }

    public String cover(String slug, long picture, boolean small) {
        return page(Page.COVER_PICTURE, slug, picture) + (small ? "?taille=petite" : "");
    }

    public String sources(String slug) {
        return page(Page.SOURCES, slug);
    }

    public String settings(String slug) {
        return page(Page.SETTINGS, slug);
    }

    public String myCommunities() {
        return page(Page.MY_COMMUNITIES);
    }

    /** @return those of « mes communautés » that the reader animates */
    public String animated() {
        return page(Page.MY_COMMUNITIES) + "?role=animation";
    }

    public String agenda() {
        return page(Page.AGENDA);
    }

    public String event(String slug) {
        return page(Page.EVENT, slug);
    }

    public String eventRegistration(String slug) {
        return page(Page.EVENT_REGISTRATION, slug);
    }

    public String editEvent(String slug) {
        return page(Page.EVENT_EDIT, slug);
    }

    public String planEvent(String slug) {
        return page(Page.EVENT_PLAN, slug);
    }

    public String checkIn(String slug) {
        return page(Page.EVENT_CHECK_IN, slug);
    }

    public String eventSheet(String slug) {
        return page(Page.EVENT_SHEET, slug);
    }

    public String eventSheetPdf(String slug) {
        return page(Page.EVENT_SHEET_PDF, slug);
    }

    public String eventCertificate(String slug) {
        return page(Page.EVENT_CERTIFICATE, slug);
    }

    public String eventStewards(String slug) {
        return page(Page.EVENT_STEWARDS, slug);
    }

    public String eventFiles(String slug) {
        return page(Page.EVENT_FILES, slug);
    }

    public String eventFile(String slug, long id) {
        return page(Page.EVENT_FILE, slug, id);
    }

    public String eventReport(String slug) {
        return page(Page.EVENT_REPORT, slug);
    }

    public String eventSheetCsv(String slug) {
        return page(Page.EVENT_SHEET_CSV, slug);
    }

    public String eventQuestions(String slug) {
        return page(Page.EVENT_QUESTIONS, slug);
    }

    public String rateEvent(String slug) {
        return page(Page.EVENT_RATING, slug);
    }

    public String cancelEvent(String slug) {
        return page(Page.EVENT_CANCEL, slug);
    }

    public String deleteEvent(String slug) {
        return page(Page.EVENT_DELETE, slug);
    }

    /** @return where the organisers change the picture at the head of an event's page */
    public String eventCoverDesk(String slug) {
        return page(Page.EVENT_COVER, slug);
    }

    public String eventCover(String slug, long picture, boolean small) {
        return page(Page.EVENT_COVER_PICTURE, slug, picture) + (small ? "?taille=petite" : "");
    }

    /** @return whom the organisers ask to come */
    public String eventInvitations(String slug) {
        return page(Page.EVENT_INVITATIONS, slug);
    }

    /** @return the event in figures, for its organisers */
    public String eventFigures(String slug) {
        return page(Page.EVENT_FIGURES, slug);
    }

    public String repeatEvent(String slug) {
        return page(Page.EVENT_REPEAT, slug);
    }

    /** @return where dates are added to the series of an event */
    public String extendEvent(String slug) {
        return page(Page.EVENT_EXTEND, slug);
    }

    /** @return the dates of the series of an event, for its organisers */
    public String seriesFigures(String slug) {
        return page(Page.EVENT_SERIES_FIGURES, slug);
    }

    public String eventDates(String slug) {
        return page(Page.EVENT_DATES, slug);
    }

    /** @return the dates of the series of an event, for its readers */
    public String eventSeries(String slug) {
        return page(Page.EVENT_SERIES, slug);
    }

    public String plannedEvents(String communitySlug) {
        return page(Page.COMMUNITY_EVENTS, communitySlug);
    }

    /** @return what a community helps others with */
    public String helpedEvents(String communitySlug) {
        return page(Page.EVENT_HELPED, communitySlug);
    }

    public String endHelp(String communitySlug, long event) {
        return page(Page.EVENT_HELP_END, communitySlug, event);
    }

    public String newEvent(String communitySlug) {
        return page(Page.EVENT_NEW, communitySlug);
    }

    public String eventCalendar(String slug) {
        return page(Page.EVENT_CALENDAR, slug);
    }

    public String agendaCalendar() {
        return page(Page.AGENDA_CALENDAR);
    }

    public String mySubscription() {
        return page(Page.MY_SUBSCRIPTION);
    }

    public String myAgenda() {
        return page(Page.MY_AGENDA);
    }

    public String myAlerts() {
        return page(Page.MY_ALERTS);
    }

    /** @param search normal form of the directory's query string */
    public String newAlert(String search) {
        return page(Page.NEW_ALERT) + "?" + search;
    }

    public String deleteAlert(long alertId) {
        return page(Page.DELETE_ALERT, alertId);
    }

    public String register() {
        return page(Page.REGISTER);
    }

    public String signIn() {
        return page(Page.SIGN_IN);
    }

    public String signInPassword() {
        return page(Page.SIGN_IN_PASSWORD);
    }

    public String link() {
        return page(Page.LINK);
    }

    public String signOut() {
        return page(Page.SIGN_OUT);
    }

    public String profile() {
        return page(Page.PROFILE);
    }

    public String eraseAccount() {
        return page(Page.ERASE);
    }

    public String siteMap() {
        return page(Page.SITE_MAP);
    }

    public String accessibility() {
        return page(Page.ACCESSIBILITY);
    }

    public String legalNotice() {
        return page(Page.LEGAL_NOTICE);
    }

    public String privacy() {
        return page(Page.PRIVACY);
    }

    public String cookies() {
        return page(Page.COOKIES);
    }

    public String demonstrationMails() {
        return page(Page.DEMO_MAILS);
    }

    public String demonstrationMail(long id) {
        return page(Page.DEMO_MAIL, id);
    }
}
