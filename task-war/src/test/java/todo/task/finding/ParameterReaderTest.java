package todo.task.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import todo.problem.Problem;
import todo.problem.ProblemException;
import todo.task.finding.filter.Comparison;
import todo.task.finding.filter.Filter;
import todo.task.finding.filter.FilterParser;
import todo.task.request.PageLimit;

class ParameterReaderTest {
  private final ParameterReader reader = new ParameterReader();

  @Test
  void aDayIsComparedAsAFilterDoes() {
    List<Filter> filters = new ArrayList<>();

    assertThat(reader.due(filters, "due_to", "2026-04-24", Comparison.UNTIL)).isNull();
    assertThat(filters).containsExactly(FilterParser.parse("due <= 2026-04-24"));
  }

  @Test
  void anInstantIsTakenAsItIs() {
    assertThat(reader.due(List.of(), "due_to", "2026-04-24T12:00:00+02:00", Comparison.UNTIL))
        .isEqualTo(Instant.parse("2026-04-24T10:00:00Z"));
  }

  @Test
  void aSearchIsInTheOrderOfItsMatches() {
    assertThat(reader.sort(null, true)).isEqualTo(TaskSort.RELEVANCE);
    assertThat(reader.sort(null, false)).isEqualTo(TaskSort.CREATED);
    assertThat(reader.sort("due", true)).isEqualTo(TaskSort.DUE);
  }

  @Test
  void severalPrioritiesAreAlternatives() {
    assertThat(reader.all("priority", List.of("1", "none"), ParameterReader::priority))
        .containsExactly(new Filter.Priority(1), Filter.Property.NO_PRIORITY);
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    reader.requireKnown(
        Map.of("q", List.of("a", "b"), "tag", List.of("a", "b"), "colour", List.of("red")),
        Set.of("q"),
        Set.of("tag"));
    reader.sort("relevance", false);
    reader.due(List.of(), "due_from", "+12345-01-01T00:00:00Z", Comparison.FROM);
    reader.read("limit", "201", PageLimit::of);
    reader.all("tag", Collections.nCopies(51, "a"), ParameterReader::tag);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(reader::throwIfWrong)
        .satisfies(
            e ->
                assertThat(e.problem().errors())
                    .extracting(Problem.FieldError::field)
                    .containsExactly("colour", "q", "sort", "due_from", "limit", "tag"));
  }
}
