package fr.gouv.hub.domain.reference;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A rule on e-mail domains: who may register, and which administration and territory the domain suggests. */
@Entity
@Table(name = "email_domain")
@Cacheable
public class EmailDomain {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private String domain;

    @Column(name = "with_subdomains")
    private boolean withSubdomains;

    private boolean eligible;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "administration_id")
    private Administration administration;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "territory_id")
    private Territory territory;

    protected EmailDomain() {}

    public String domain() {
        return domain;
    }

    /** @param candidate a domain in A-labels */
    public boolean covers(String candidate) {
        return candidate.equals(domain) || (withSubdomains && candidate.endsWith("." + domain));
    }

    public boolean eligible() {
        return eligible;
    }

    /** The administration that the domain suggests, or null. */
    public Administration administration() {
        return administration;
    }

    /** The territory that the domain suggests, or null. */
    public Territory territory() {
        return territory;
    }
}
