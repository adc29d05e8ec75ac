package fr.gouv.hub.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import org.junit.jupiter.api.Test;

class RecordCallsTest {

    private static final Class<?>[] NO_TYPES = {};
    private static final Object[] NOTHING = {};

    private final RecordCalls calls = new RecordCalls();
    private final ELContext context = mock(ELContext.class, CALLS_REAL_METHODS);

    public record Place(String name, int seats) {
        public boolean full() {
            return seats == 0;
        }

        public int share() {
            return 100 / seats;
        }

        public String with(String suffix) {
            return name + suffix;
        }
    }

    record Hidden(String name) {}

    @Test
    void calls_components_and_other_methods_of_a_record() {
        Place place = new Place("salle", 0);
        assertThat(calls.invoke(context, place, "name", NO_TYPES, NOTHING)).isEqualTo("salle");
        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(calls.invoke(context, place, "full", null, null)).isEqualTo(true);
    }

    @Test
    void leaves_everything_else_to_the_other_resolvers() {
        ELContext untouched = mock(ELContext.class);
        Place place = new Place("salle", 3);
        assertThat(calls.invoke(untouched, place, "with", NO_TYPES, new Object[] {"s"}))
                .isNull();
        assertThat(calls.invoke(untouched, place, "getClass", NO_TYPES, NOTHING))
                .isNull();
        assertThat(calls.invoke(untouched, place, "unknown", NO_TYPES, NOTHING)).isNull();
        assertThat(calls.invoke(untouched, "text", "length", NO_TYPES, NOTHING)).isNull();
        assertThat(calls.invoke(untouched, null, "length", NO_TYPES, NOTHING)).isNull();
        assertThat(calls.invoke(untouched, new Hidden("x"), "name", NO_TYPES, NOTHING))
                .isNull();
        assertThat(calls.getValue(untouched, place, "name")).isNull();
        verify(untouched, never()).setPropertyResolved(any(), any());
    }

    @Test
    void a_refusal_keeps_its_cause() {
        assertThatThrownBy(() -> calls.invoke(context, new Place("salle", 0), "share", NO_TYPES, NOTHING))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(ArithmeticException.class);
    }
}
