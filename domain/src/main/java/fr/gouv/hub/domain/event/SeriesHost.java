package fr.gouv.hub.domain.event;

import fr.gouv.hub.domain.community.Community;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * What a community says to helping with a whole series: dates that are added have it from here. A piece of {@link EventSeries},
 * which alone changes it.
 */
@Entity
@Table(name = "event_series_host")
public class SeriesHost {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "series_id")
    private EventSeries series;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "community_id")
    private Community community;

    @Enumerated(EnumType.STRING)
    private HostState state;

    protected SeriesHost() {}

    SeriesHost(EventSeries series, Community community, HostState state) {
        this.series = series;
        this.community = community;
        this.state = state;
    }

    void answer(HostState said) {
        state = said;
    }

    public EventSeries series() {
        return series;
    }

    public Community community() {
        return community;
    }

    public HostState state() {
        return state;
    }
}
