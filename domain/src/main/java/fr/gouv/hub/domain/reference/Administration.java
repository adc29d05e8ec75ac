package fr.gouv.hub.domain.reference;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** An employer of agents: a ministry, a préfecture, an operator, a local authority, a hospital. */
@Entity
@Table(name = "administration")
@Cacheable
public class Administration {

    @Id
    private Integer id;

    private String code;

    @Enumerated(EnumType.STRING)
    private AdministrationKind kind;

    @Enumerated(EnumType.STRING)
    private CivilServiceBranch branch;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Administration parent;

    protected Administration() {}

    public Integer id() {
        return id;
    }

    public String code() {
        return code;
    }

    public AdministrationKind kind() {
        return kind;
    }

    public CivilServiceBranch branch() {
        return branch;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public Administration parent() {
        return parent;
    }
}
