package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.account.StaleEditException;
import fr.gouv.hub.domain.reference.Administration;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import fr.gouv.hub.domain.shared.EmailAddress;
import fr.gouv.hub.domain.shared.Picture;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A community of transformation: what it is for, who may join it, who sees it.
 *
 * <p>Life cycle: see {@link CommunityStatus}. The number of members is kept here so that lists need not count; it
 * changes only under the lock of the community's row, together with the membership.
 */
@Entity
@Table(name = "community")
public class Community {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String slug;
    private String name;
    private String purpose;
    private String description;
    private String charter;

    @Enumerated(EnumType.STRING)
    private Hosting hosting;

    @Column(name = "external_url")
    private String externalUrl;

    @Column(name = "external_place")
    private String externalPlace;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "join_policy")
    @Enumerated(EnumType.STRING)
    private JoinPolicy joinPolicy;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    private CommunityStatus status;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "administration_id")
    private Administration administration;

    /** The same key, without reading the row behind it. */
    @Column(name = "administration_id", insertable = false, updatable = false)
    private Integer administrationId;

    @Column(name = "request_questions")
    private String questions;

    @Embedded
    private CommunityCover cover;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    private Community mergedInto;

    @Column(name = "settings_version")
    private int settingsVersion;

    @Column(name = "member_count")
    private int memberCount;

    @Column(name = "orphaned_at")
    private Instant orphanedAt;

    @Column(name = "last_activity_at")
    private Instant lastActivityAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @ManyToMany
    @JoinTable(
            name = "community_theme",
            joinColumns = @JoinColumn(name = "community_id"),
            inverseJoinColumns = @JoinColumn(name = "theme_id"))
    private Set<Theme> themes = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "community_territory",
            joinColumns = @JoinColumn(name = "community_id"),
            inverseJoinColumns = @JoinColumn(name = "territory_id"))
    private Set<Territory> territories = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "community_administration",
            joinColumns = @JoinColumn(name = "community_id"),
            inverseJoinColumns = @JoinColumn(name = "administration_id"))
    private Set<Administration> administrations = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "community_branch", joinColumns = @JoinColumn(name = "community_id"))
    @Column(name = "branch")
    @Enumerated(EnumType.STRING)
    private Set<CivilServiceBranch> branches = new HashSet<>();

    protected Community() {}

    /**
     * Checks that an agent may become a member at once.
     *
     * @throws JoinRefusedException when it lives elsewhere, is closed, or wants a request or an invitation
     */
    public void requireOpen() {
        requireTakingMembers();
        switch (joinPolicy) {
            case ON_REQUEST -> throw JoinRefusedException.onRequest(name);
            case INVITATION -> throw JoinRefusedException.byInvitation(name);
            case OPEN -> {
                return;
            }
        }
    }

    /**
     * Checks that an agent may ask to become a member.
     *
     * @throws JoinRefusedException when it lives elsewhere, is closed, is open to all, or wants an invitation
     */
    public void requireOnRequest() {
        requireTakingMembers();
        switch (joinPolicy) {
            case OPEN -> throw JoinRefusedException.open(name);
            case INVITATION -> throw JoinRefusedException.byInvitation(name);
            case ON_REQUEST -> {
                return;
            }
        }
    }

    /**
     * Checks that somebody may become a member by one way or another.
     *
     * @throws JoinRefusedException when it lives elsewhere or is closed
     */
    public void requireTakingMembers() {
        if (hosting == Hosting.REFERENCED) {
            throw JoinRefusedException.elsewhere(name);
        }
        if (!status.isOpenToAgents()) {
            throw JoinRefusedException.closed(name);
        }
    }

    /**
     * A new community, until it is published known to whoever proposes it and to those who review it. The card of one that lives
     * elsewhere is for everybody: its openness is not asked.
     *
     * @throws ElsewhereException when it lives elsewhere and nobody can be led there
     */
    public static Community propose(CommunitySlug slug, CommunityDraft draft, CommunityTags tags, Instant now) {
        Community community = new Community();
        community.slug = slug.value();
        community.hosting = draft.getHosting();
        community.status = CommunityStatus.PROPOSED;
        community.createdAt = now;
        community.lastActivityAt = now;
        community.joinPolicy = JoinPolicy.OPEN;
        community.visibility = Visibility.LISTED_PUBLIC_CONTENT;
        community.write(draft, tags);
        return community;
    }

    /**
     * New settings. Those who are members stay members, whatever the policy becomes. The caller holds the row's lock.
     *
     * @throws StaleEditException when the settings were changed since the draft was made
     */
    public void revise(CommunityDraft draft, CommunityTags tags) {
        if (draft.getVersion() != settingsVersion) {
            throw new StaleEditException("community.error.stale");
        }
        settingsVersion++;
        write(draft, tags);
    }

    /**
     * Somebody erases his account: the community can no longer be reached through him. A form that still shows his address is
     * refused. The caller holds the row's lock.
     */
    public void forgetContact(EmailAddress address) {
        if (address.value().equalsIgnoreCase(contactEmail)) {
            contactEmail = null;
            settingsVersion++;
        }
    }

    private void write(CommunityDraft draft, CommunityTags tags) {
        name = draft.getName().strip();
        purpose = draft.getPurpose().strip();
        description = draft.getDescription().strip();
        charter = blankToNull(draft.getCharter());
        contactEmail = blankToNull(draft.getContactEmail()) == null
                ? null
                : EmailAddress.of(draft.getContactEmail()).value();
        if (hosting == Hosting.REFERENCED) {
            Elsewhere elsewhere = new Elsewhere(draft.getExternalUrl(), draft.getExternalPlace());
            externalUrl = elsewhere.url();
            externalPlace = elsewhere.place();
        } else {
            joinPolicy = draft.getOpenness().policy();
            visibility = draft.getOpenness().visibility();
            questions = RequestQuestions.of(draft.getQuestions()).toStore();
        }
        replace(themes, tags.themes());
        replace(territories, tags.territories());
        replace(administrations, tags.administrations());
        replace(branches, tags.branches());
    }

    private static <T> void replace(Set<T> present, Set<T> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @param text what the picture shows */
    public void show(Picture picture, String text) {
        cover = new CommunityCover(picture, text.strip());
    }

    public void hideCover() {
        cover = CommunityCover.none();
    }

    /** The picture at the head of its page, if it has one. */
    public Optional<CommunityCover> cover() {
        return Optional.ofNullable(cover).filter(shown -> shown.pictureId() != null);
    }

    /** A reviewer takes the proposal up. As all that follows: @throws CommunityStatusException when the state is another. */
    public void beginReview() {
        become(CommunityStatus.IN_REVIEW);
    }

    /** The reviewer asks for changes; the card of a community that lives elsewhere he writes himself. */
    public void sendBack() {
        if (hosting == Hosting.REFERENCED) {
            throw new CommunityStatusException();
        }
        become(CommunityStatus.PROPOSED);
    }

    /** Agents find it: a reviewed proposal, one that wakes up, or one that comes out of the archive. */
    public void publish(Instant now) {
        become(CommunityStatus.PUBLISHED);
        lastActivityAt = now;
    }

    /** Nothing happens there for the time being; agents still find it. */
    public void fallAsleep() {
        become(CommunityStatus.DORMANT);
    }

    /** Only its members still read it. */
    public void archive() {
        become(CommunityStatus.ARCHIVED);
    }

    /** Why this community cannot become part of another; empty when it can. */
    public Optional<MergeRefusedException> mergeObstacle(Community other) {
        if (slug.equals(other.slug)) {
            return Optional.of(MergeRefusedException.itself(name));
        }
        for (Community one : List.of(this, other)) {
            if (one.status.isProposal()) {
                return Optional.of(MergeRefusedException.proposal(one.name));
            }
            if (!one.status.isOpenToAgents()) {
                return Optional.of(MergeRefusedException.closed(one.name));
            }
        }
        if (hosting != other.hosting) {
            return Optional.of(MergeRefusedException.elsewhere(name, other.name));
        }
        boolean opens =
                visibility != Visibility.LISTED_PUBLIC_CONTENT && other.visibility == Visibility.LISTED_PUBLIC_CONTENT;
        return opens ? Optional.of(MergeRefusedException.opens(name, other.name)) : Optional.empty();
    }

    /**
     * Becomes part of another, for ever. The caller holds the locks of both rows and moves what the community has.
     *
     * @param retired the address that it keeps for those who look its history up; its own leads to the other from now on
     * @throws MergeRefusedException when the two cannot become one
     */
    public void mergeInto(Community other, CommunitySlug retired) {
        mergeObstacle(other).ifPresent(refusal -> {
            throw refusal;
        });
        become(CommunityStatus.ARCHIVED);
        mergedInto = other;
        slug = retired.value();
        memberCount = 0;
    }

    /**
     * Takes in the members of another. The caller holds the row's lock.
     *
     * @param members how many it has by now
     */
    public void absorb(int members, Instant now) {
        memberCount = members;
        lastActivityAt = now;
    }

    /**
     * Whether its members and the hub have to be told that nobody animates it; at most once until somebody does. The caller
     * holds the row's lock.
     *
     * @param led whether it has an animateur
     */
    public boolean orphanIfLeft(boolean led, Instant now) {
        if (led) {
            orphanedAt = null;
        } else if (orphanedAt == null && hosting == Hosting.HOSTED && status.isOpenToAgents()) {
            orphanedAt = now;
            return true;
        }
        return false;
    }

    /** The community that it has become part of. */
    public Optional<Community> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    private void become(CommunityStatus next) {
        if (mergedInto != null || !status.canBecome(next)) {
            throw new CommunityStatusException();
        }
        status = next;
    }

    /** Another address; the caller sees to it that the old one leads here. */
    public void moveTo(CommunitySlug address) {
        slug = address.value();
    }

    /** One member more. The caller holds the row's lock. */
    public void welcome(Instant now) {
        memberCount++;
        lastActivityAt = now;
    }

    /** One member less. The caller holds the row's lock. */
    public void farewell() {
        memberCount--;
    }

    public Long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String purpose() {
        return purpose;
    }

    public String description() {
        return description;
    }

    public String charter() {
        return charter;
    }

    public Hosting hosting() {
        return hosting;
    }

    public String externalUrl() {
        return externalUrl;
    }

    public String externalPlace() {
        return externalPlace;
    }

    public String contactEmail() {
        return contactEmail;
    }

    public JoinPolicy joinPolicy() {
        return joinPolicy;
    }

    public Visibility visibility() {
        return visibility;
    }

    public CommunityStatus status() {
        return status;
    }

    public RequestQuestions questions() {
        return RequestQuestions.stored(questions);
    }

    /** Grows with each change of the settings; members who come and go leave it as it is. */
    public int settingsVersion() {
        return settingsVersion;
    }

    public Administration administration() {
        return administration;
    }

    /** The key of {@link #administration()}, as the row was read; null when there is none. */
    public Integer administrationId() {
        return administrationId;
    }

    public int memberCount() {
        return memberCount;
    }

    public Instant lastActivityAt() {
        return lastActivityAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether these are the tags that it has already. */
    public boolean isTagged(CommunityTags tags) {
        return themes.equals(tags.themes())
                && territories.equals(tags.territories())
                && administrations.equals(tags.administrations())
                && branches.equals(tags.branches());
    }

    public Set<Theme> themes() {
        return Set.copyOf(themes);
    }

    public Set<Territory> territories() {
        return Set.copyOf(territories);
    }
}
