package fr.gouv.hub.service.news;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.account.AgentRole;
import fr.gouv.hub.domain.community.Community;
import fr.gouv.hub.domain.membership.CommunityRole;
import fr.gouv.hub.domain.news.NewsChangedException;
import fr.gouv.hub.domain.news.NewsDraft;
import fr.gouv.hub.domain.news.NewsEdition;
import fr.gouv.hub.domain.news.NewsImportedException;
import fr.gouv.hub.domain.news.NewsItem;
import fr.gouv.hub.domain.news.NewsItemChanged;
import fr.gouv.hub.domain.news.NewsLine;
import fr.gouv.hub.domain.news.NewsScheduleException;
import fr.gouv.hub.domain.news.NewsState;
import fr.gouv.hub.domain.shared.EncodedPicture;
import fr.gouv.hub.domain.shared.ForbiddenException;
import fr.gouv.hub.domain.shared.NotFoundException;
import fr.gouv.hub.domain.shared.Picture;
import fr.gouv.hub.domain.shared.PictureFile;
import fr.gouv.hub.domain.shared.PictureRefusedException;
import fr.gouv.hub.service.account.CurrentAgent;
import fr.gouv.hub.service.community.CommunityRepository;
import fr.gouv.hub.service.membership.MembershipRights;
import fr.gouv.hub.service.reference.ReferenceRepository;
import fr.gouv.hub.service.shared.PictureWorkshop;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** News for those who write them: the animateurs of a community; for the hub itself, its moderators and administrators. */
@Stateless
@RolesAllowed(AgentRole.AGENT)
public class NewsDeskService {

    /** Lines of a desk; older work is reached through the lists of readers. */
    public static final int MOST_LINES = 100;

    @Inject
    CommunityRepository communities;

    @Inject
    NewsRepository news;

    @Inject
    MembershipRights rights;

    @Inject
    ReferenceRepository references;

    @Inject
    PictureWorkshop workshop;

    @Inject
    CurrentAgent currentAgent;

    @Inject
    Event<NewsItemChanged> changed;

    @Inject
    Clock clock;

    /**
     * Everything on the desk, what changed last first.
     *
     * @param community slug, or null for the desk of the hub
     * @throws ForbiddenException unless the caller writes there
     */
    public List<NewsLine> desk(String community) {
        Community board = board(community);
        return news.desk(board == null ? null : board.id(), MOST_LINES);
    }

    /**
     * Checks that the caller may write there.
     *
     * @param community slug, or null for the hub
     * @return the name of the community, null for the hub
     * @throws ForbiddenException unless he may
     */
    public String requireWriter(String community) {
        Community board = board(community);
        return board == null ? null : board.name();
    }

    /**
     * A new draft.
     *
     * @return its id
     * @throws ForbiddenException unless the caller writes there
     */
    public long write(String community, NewsDraft draft) {
        return written(community, draft).id();
    }

    /**
     * A new item that appears at once, or when the draft says.
     *
     * @return its id
     * @throws NewsScheduleException when it cannot appear then
     */
    public long writeAndPublish(String community, NewsDraft draft) {
        NewsItem item = written(community, draft);
        touch(item);
        item.publish(draft.getPublishAt(), clock.instant());
        return item.id();
    }

    private NewsItem written(String community, NewsDraft draft) {
        Community asked = board(community);
        // nothing is added to a community while it becomes part of another
        Community board = asked == null ? null : communities.lock(asked.id());
        Agent author = currentAgent.get();
        NewsItem item = news.add(NewsItem.write(board, draft, author, clock.instant()));
        item.nameAddress();
        concern(item, draft);
        tellChange(item);
        return item;
    }

    /** One item in its writers' hands. */
    public NewsEdition edition(long id) {
        NewsItem item = own(id);
        Community community = item.community();
        return new NewsEdition(
                item.id(),
                community == null ? null : community.slug(),
                community == null ? null : community.name(),
                item.slug(),
                item.state(clock.instant()),
                item.draft(clock.instant()),
                item.picture() == null ? null : item.picture().id(),
                item.pictureText(),
                item.publishedAt(),
                item.isImported());
    }

    /**
     * Keeps what was typed; what has appeared stays visible.
     *
     * @throws NewsChangedException when somebody else changed it in between
     * @throws NewsImportedException when it was written elsewhere
     */
    public void revise(long id, NewsDraft draft) {
        revised(id, draft);
    }

    /**
     * Keeps what was typed, and lets it appear: at once, or when the draft says.
     *
     * @throws NewsChangedException when somebody else changed it in between
     * @throws NewsScheduleException when it cannot appear then
     */
    public void publish(long id, NewsDraft draft) {
        NewsItem item = locked(id);
        touch(item);
        revise(item, draft);
        item.publish(draft.getPublishAt(), clock.instant());
    }

    /** Before the item is written: that shares a lock on the community's row, whose key stands in its indexes. */
    private void touch(NewsItem item) {
        if (item.community() != null) {
            communities.touch(item.community().id(), clock.instant());
        }
    }

    /** Keeps what was typed, and takes it back to the desk. */
    public void withdraw(long id, NewsDraft draft) {
        revised(id, draft).withdraw(clock.instant());
    }

    private NewsItem revised(long id, NewsDraft draft) {
        NewsItem item = locked(id);
        revise(item, draft);
        return item;
    }

    private void revise(NewsItem item, NewsDraft draft) {
        item.revise(draft, clock.instant());
        concern(item, draft);
    }

    /** Puts it away, imported or not. */
    public void archive(long id) {
        locked(id).archive(clock.instant());
    }

    /** Shows an imported item again that was put away. */
    public void restore(long id) {
        locked(id).restore(clock.instant());
    }

    /**
     * Gives it a picture in the place of the one it had.
     *
     * @param file as it was handed in
     * @param text what the picture shows
     * @param version that was shown
     * @throws PictureRefusedException when the file is no picture that the hub takes
     */
    public void illustrate(long id, byte[] file, String text, int version) {
        NewsItem item = locked(id);
        EncodedPicture encoded = workshop.encode(file);
        Picture had = item.picture();
        item.illustrate(news.add(new Picture(encoded, clock.instant())), text, version, clock.instant());
        if (had != null) {
            news.remove(had);
        }
    }

    /** Changes only what is said of the picture. */
    public void describePicture(long id, String text, int version) {
        NewsItem item = locked(id);
        if (item.picture() == null) {
            throw new NotFoundException();
        }
        item.illustrate(item.picture(), text, version, clock.instant());
    }

    public void removePicture(long id, int version) {
        Picture had = locked(id).removePicture(version, clock.instant());
        if (had != null) {
            news.remove(had);
        }
    }

    /** The picture of an item that is perhaps not published yet. */
    public PictureFile picture(long id, boolean small) {
        return news.pictureOf(own(id).id(), small).orElseThrow(NotFoundException::new);
    }

    private void concern(NewsItem item, NewsDraft draft) {
        item.concern(
                draft.getTheme() == null
                        ? null
                        : references.findTheme(draft.getTheme()).orElseThrow(NotFoundException::new),
                draft.getTerritory() == null
                        ? null
                        : references.findTerritory(draft.getTerritory()).orElseThrow(NotFoundException::new));
    }

    private NewsItem own(long id) {
        return checked(news.find(id).orElseThrow(NotFoundException::new));
    }

    /** The same, to be changed. */
    private NewsItem locked(long id) {
        NewsItem item = checked(news.lock(id).orElseThrow(NotFoundException::new));
        tellChange(item);
        return item;
    }

    private void tellChange(NewsItem item) {
        changed.fire(new NewsItemChanged(
                item.community() == null ? null : item.community().id()));
    }

    /** Whoever does not write there is refused what everybody reads, and does not learn of what nobody reads yet or any more. */
    private NewsItem checked(NewsItem item) {
        Community board = item.community();
        boolean writes = board == null
                ? currentAgent.isOverseer()
                : rights.roleIn(board.id()).filter(CommunityRole::facilitates).isPresent();
        if (!writes && item.state(clock.instant()) == NewsState.PUBLISHED) {
            board(board == null ? null : board.slug());
        }
        if (!writes) {
            throw new NotFoundException();
        }
        return item;
    }

    private Community board(String slug) {
        if (slug != null) {
            return rights.requireFacilitator(slug);
        }
        if (!currentAgent.isOverseer()) {
            throw new ForbiddenException("news.error.notHubWriter");
        }
        return null;
    }
}
