package fr.gouv.hub.domain.alert;

import fr.gouv.hub.domain.account.Agent;
import fr.gouv.hub.domain.shared.Excerpt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A search of the directory that an agent keeps. The same search once per agent (a unique key), at most {@link #MOST}
 * searches (counted under the lock of the agent's row). Never changes; is deleted by its agent.
 */
@Entity
@Table(name = "community_alert")
public class CommunityAlert {

    /** How many alerts an agent may have. */
    public static final int MOST = 20;

    /** Longest search, in characters of its normal form. */
    public static final int LONGEST_SEARCH = 400;

    private static final int LONGEST_LABEL = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id")
    private Agent agent;

    private String search;
    private String label;

    @Column(name = "created_at")
    private Instant createdAt;

    protected CommunityAlert() {}

    /**
     * @param search in normal form
     * @param label the search in words
     * @param others how many alerts the agent has already, read under his lock
     * @throws AlertLimitException when these are all that he may have
     * @throws AlertSearchException when the search is empty or too long
     */
    public static CommunityAlert keep(Agent agent, String search, String label, long others, Instant now) {
        requireKept(search);
        if (others >= MOST) {
            throw new AlertLimitException();
        }
        CommunityAlert alert = new CommunityAlert();
        alert.agent = agent;
        alert.search = search;
        boolean fits = Excerpt.first(label, LONGEST_LABEL).length() == label.length();
        alert.label = fits ? label : Excerpt.of(label, LONGEST_LABEL - 1);
        alert.createdAt = now;
        return alert;
    }

    /**
     * Checks that a search can be kept.
     *
     * @throws AlertSearchException when it is empty or too long
     */
    public static void requireKept(String search) {
        if (search.isEmpty()) {
            throw AlertSearchException.missing();
        }
        if (search.length() > LONGEST_SEARCH) {
            throw AlertSearchException.tooLong();
        }
    }

    public Long id() {
        return id;
    }

    public Agent agent() {
        return agent;
    }

    public String search() {
        return search;
    }

    public String label() {
        return label;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
