package fr.gouv.hub.service.reference;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;

/** Gives the reference data to everybody; a change made on another node shows within a minute. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ReferenceService {

    @Inject
    ReferenceRepository references;

    private final LoadingCache<Boolean, ReferenceBook> book = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(whole ->
                    new ReferenceBook(references.themes(), references.territories(), references.administrations()));

    public ReferenceBook book() {
        return book.get(true);
    }
}
