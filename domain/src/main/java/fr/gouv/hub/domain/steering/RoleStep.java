package fr.gouv.hub.domain.steering;

import fr.gouv.hub.domain.membership.CommunityRole;
import java.util.Optional;

/** Which role became which: the detail of a {@link ChangeKind#ROLE} line, kept as {@code MEMBER>LEAD}. */
public record RoleStep(CommunityRole before, CommunityRole after) {

    private static final String TO = ">";

    public String written() {
        return before.name() + TO + after.name();
    }

    /** @return empty for null: lines of former times do not tell */
    public static Optional<RoleStep> read(String written) {
        if (written == null) {
            return Optional.empty();
        }
        String[] roles = written.split(TO, 2);
        return Optional.of(new RoleStep(CommunityRole.valueOf(roles[0]), CommunityRole.valueOf(roles[1])));
    }
}
