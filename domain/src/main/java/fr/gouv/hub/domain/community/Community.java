package fr.gouv.hub.domain.community;

import fr.gouv.hub.domain.reference.Administration;
import fr.gouv.hub.domain.reference.CivilServiceBranch;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.Theme;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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

    @Column(name = "member_count")
    private int memberCount;

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
        requireHostedAndOpenToAgents();
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
        requireHostedAndOpenToAgents();
        switch (joinPolicy) {
            case OPEN -> throw JoinRefusedException.open(name);
            case INVITATION -> throw JoinRefusedException.byInvitation(name);
            case ON_REQUEST -> {
                return;
            }
        }
    }

    private void requireHostedAndOpenToAgents() {
        if (hosting == Hosting.REFERENCED) {
            throw JoinRefusedException.elsewhere(name);
        }
        if (!status.isOpenToAgents()) {
            throw JoinRefusedException.closed(name);
        }
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

    public Set<Theme> themes() {
        return Set.copyOf(themes);
    }

    public Set<Territory> territories() {
        return Set.copyOf(territories);
    }

    public Set<Administration> administrations() {
        return Set.copyOf(administrations);
    }

    public Set<CivilServiceBranch> branches() {
        return Set.copyOf(branches);
    }
}
