package fr.gouv.hub.domain.reference;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A subject of transformation; two levels. */
@Entity
@Table(name = "theme")
@Cacheable
public class Theme {

    @Id
    private Integer id;

    private String code;
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Theme parent;

    private int position;

    protected Theme() {}

    public Integer id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Theme parent() {
        return parent;
    }

    public int position() {
        return position;
    }
}
