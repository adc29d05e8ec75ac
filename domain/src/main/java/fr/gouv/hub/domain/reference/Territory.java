package fr.gouv.hub.domain.reference;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.ZoneId;

/** The nation, a région, a département or an overseas collectivity (INSEE, Code officiel géographique). */
@Entity
@Table(name = "territory")
@Cacheable
public class Territory {

    @Id
    private Integer id;

    private String code;

    @Enumerated(EnumType.STRING)
    private TerritoryKind kind;

    private String name;
    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Territory parent;

    private String zone;
    private int position;

    protected Territory() {}

    public Integer id() {
        return id;
    }

    public String code() {
        return code;
    }

    public TerritoryKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    public Territory parent() {
        return parent;
    }

    /** The zone of this territory's clocks. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public int position() {
        return position;
    }
}
