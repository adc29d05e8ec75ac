package fr.gouv.hub.service.shared;

import fr.gouv.hub.domain.shared.AttachmentFile;
import fr.gouv.hub.domain.shared.AttachmentKind;
import fr.gouv.hub.domain.shared.AttachmentLine;
import fr.gouv.hub.domain.shared.AttachmentName;
import fr.gouv.hub.domain.shared.AttachmentRefusedException;
import fr.gouv.hub.domain.shared.NotFoundException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The files of one kind of owner, in a table of their own. Whoever changes those of an owner holds the lock of its row, or has
 * just written it.
 */
public abstract class AttachmentRepository {

    @PersistenceContext(unitName = "hub")
    protected EntityManager entities;

    /** Never what somebody typed. */
    protected abstract String table();

    /** The column with the key of the owner. */
    protected abstract String owner();

    public void add(long owner, AttachmentFile file, Instant now) {
        change(
                "insert into " + table() + " (" + owner() + ", name, kind, size, hash, content, added_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                owner,
                file.name().value(),
                file.kind().name(),
                file.content().length,
                file.hash(),
                file.content(),
                Sql.utc(now));
    }

    /**
     * Adds files beside those that are there.
     *
     * @throws AttachmentRefusedException when one is there already, or one too many comes
     */
    public void addAll(long owner, List<AttachmentFile> files, Instant now) {
        for (AttachmentFile file : files) {
            if (has(owner, file.hash())) {
                throw AttachmentRefusedException.known(file.name());
            }
        }
        AttachmentWorkshop.requireRoom(linesOf(owner), files);
        files.forEach(file -> add(owner, file, now));
    }

    /** Takes a file of an owner away; nothing when he has no such file. */
    public void remove(long owner, long id) {
        change("delete from " + table() + " where id = ? and " + owner() + " = ?", id, owner);
    }

    private void change(String sql, Object... values) {
        new Sql().add(sql, values).query(entities::createNativeQuery).executeUpdate();
    }

    private boolean has(long owner, String hash) {
        return exists(
                new Sql().add("select id from " + table() + " where " + owner() + " = ? and hash = ?", owner, hash));
    }

    protected boolean exists(Sql sql) {
        return !sql.query(entities::createNativeQuery).getResultList().isEmpty();
    }

    /** The files of an owner, in the order in which they were added. */
    public List<AttachmentLine> linesOf(long owner) {
        return linesOf(List.of(owner)).getOrDefault(owner, List.of());
    }

    /** The files of some owners, by owner, in the order in which they were added. */
    public Map<Long, List<AttachmentLine>> linesOf(Collection<Long> owners) {
        return owners.isEmpty()
                ? Map.of()
                : lines(new Sql().add(" where f." + owner()).in(owners)).stream()
                        .collect(Collectors.groupingBy(AttachmentLine::ownerId));
    }

    /** @param rest what follows the table, which is f */
    protected List<AttachmentLine> lines(Sql rest) {
        return new Sql()
                        .add("select f.id, f." + owner() + ", f.name, f.kind, f.size from " + table() + " f")
                        .add(rest)
                        .add(" order by f.id")
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> new AttachmentLine(
                                ((Number) row[0]).longValue(),
                                ((Number) row[1]).longValue(),
                                (String) row[2],
                                AttachmentKind.valueOf((String) row[3]),
                                ((Number) row[4]).intValue()))
                        .toList();
    }

    /** @throws NotFoundException when its owner has no such file */
    public AttachmentFile get(long owner, long id) {
        return new Sql()
                        .add(
                                "select name, kind, hash, content from " + table() + " where id = ? and " + owner()
                                        + " = ?",
                                id,
                                owner)
                        .rows(entities::createNativeQuery)
                        .stream()
                        .findFirst()
                        .map(row -> new AttachmentFile(
                                new AttachmentName((String) row[0]),
                                AttachmentKind.valueOf((String) row[1]),
                                (String) row[2],
                                (byte[]) row[3]))
                        .orElseThrow(NotFoundException::new);
    }
}
