package fr.gouv.hub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No action is forgotten: those of the sources of the pages and those of the matrix are the same. */
class ActionTableTest {

    @Test
    void every_action_of_every_page_is_in_the_matrix_and_no_other() {
        Set<PageAction> inMatrix = ActionTable.lines().stream()
                .map(ActionTable.Line::action)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<PageAction> forgotten = new TreeSet<>(PageAction.all());
        assertThat(forgotten).as("actions found in the pages").hasSizeGreaterThan(100);
        forgotten.removeAll(inMatrix);
        assertThat(forgotten)
                .as("actions of pages without a line in ActionTable")
                .isEmpty();
        Set<PageAction> gone = new TreeSet<>(inMatrix);
        gone.removeAll(PageAction.all());
        assertThat(gone).as("lines of ActionTable for actions that no page has").isEmpty();
    }

    @Test
    void every_line_has_an_answer_for_every_role() {
        assertThat(ActionTable.lines())
                .allSatisfy(line -> assertThat(line.answers()).hasSize(Actor.values().length));
    }
}
