package fr.gouv.hub.domain.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** An address that a community had: it leads there for ever, and no other community may have it. */
@Entity
@Table(name = "community_former_slug")
public class CommunityFormerSlug {

    @Id
    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected CommunityFormerSlug() {}

    public CommunityFormerSlug(String slug, Community community, Instant replacedAt) {
        this.slug = slug;
        this.community = community;
        this.replacedAt = replacedAt;
    }

    public String slug() {
        return slug;
    }

    public Community community() {
        return community;
    }

    public Instant replacedAt() {
        return replacedAt;
    }
}
