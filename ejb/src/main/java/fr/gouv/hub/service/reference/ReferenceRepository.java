package fr.gouv.hub.service.reference;

import fr.gouv.hub.domain.reference.Administration;
import fr.gouv.hub.domain.reference.AdministrationItem;
import fr.gouv.hub.domain.reference.EmailDomain;
import fr.gouv.hub.domain.reference.Territory;
import fr.gouv.hub.domain.reference.TerritoryItem;
import fr.gouv.hub.domain.reference.Theme;
import fr.gouv.hub.domain.reference.ThemeItem;
import fr.gouv.hub.domain.shared.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The only place that queries reference data. */
@ApplicationScoped
public class ReferenceRepository {

    @PersistenceContext(unitName = "hub")
    EntityManager entities;

    List<ThemeItem> themes() {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.reference.ThemeItem(t.id, t.code, t.name, p.id)"
                                + " from Theme t left join t.parent p order by t.position, t.id",
                        ThemeItem.class)
                .getResultList();
    }

    List<TerritoryItem> territories() {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.reference.TerritoryItem(t.id, t.code, t.kind, t.name, p.id)"
                                + " from Territory t left join t.parent p order by t.position, t.id",
                        TerritoryItem.class)
                .getResultList();
    }

    List<AdministrationItem> administrations() {
        return entities.createQuery(
                        "select new fr.gouv.hub.domain.reference.AdministrationItem(a.id, a.code, a.kind, a.branch, a.name,"
                                + " a.shortName) from Administration a order by a.name, a.id",
                        AdministrationItem.class)
                .getResultList();
    }

    /** The rule of the longest domain that covers the address. */
    public Optional<EmailDomain> ruleFor(EmailAddress address) {
        return entities.createQuery("select d from EmailDomain d where d.domain in :names", EmailDomain.class)
                .setParameter("names", address.domainAndParents())
                .getResultStream()
                .filter(rule -> rule.covers(address.domain()))
                .max(Comparator.comparingInt(rule -> rule.domain().length()));
    }

    public Optional<Administration> findAdministration(String code) {
        if (!isCode(code)) {
            return Optional.empty();
        }
        return entities.createQuery("select a from Administration a where a.code = :code", Administration.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Optional<Territory> findTerritory(String code) {
        if (!isCode(code)) {
            return Optional.empty();
        }
        return entities.createQuery("select t from Territory t where t.code = :code", Territory.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Optional<Theme> findTheme(String code) {
        if (!isCode(code)) {
            return Optional.empty();
        }
        return entities.createQuery("select t from Theme t where t.code = :code", Theme.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Those of the codes that stand for a theme. */
    public List<Theme> themes(Collection<String> codes) {
        return byCode("Theme", Theme.class, codes);
    }

    /** Those of the codes that stand for a territory. */
    public List<Territory> territories(Collection<String> codes) {
        return byCode("Territory", Territory.class, codes);
    }

    /** Those of the codes that stand for an administration. */
    public List<Administration> administrations(Collection<String> codes) {
        return byCode("Administration", Administration.class, codes);
    }

    private <T> List<T> byCode(String entity, Class<T> type, Collection<String> codes) {
        List<String> usable = codes.stream().filter(ReferenceRepository::isCode).toList();
        return usable.isEmpty()
                ? List.of()
                : entities.createQuery("select x from " + entity + " x where x.code in :codes", type)
                        .setParameter("codes", usable)
                        .getResultList();
    }

    /** Codes are ASCII, and so are their columns: MariaDB fails on comparing them with anything else. */
    private static boolean isCode(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}
