package todo.task.finding.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todo.event.InvalidFieldException;

class FilterParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "p1 -> p1",
        "P4 -> p4",
        "p5 -> 'p5'",
        "no priority -> no_priority",
        "#work -> #work",
        "#Büro-2_a -> #Büro-2_a",
        "No Tag -> no_tag",
        "+garden -> +garden",
        "+\"Summer house\" -> +Summer house",
        "+\"Say \\\"hi\\\" \\\\\" -> +Say \"hi\" \\",
        "inbox -> inbox",
        "due < 2026-12-01 -> DUE BEFORE Date[date=2026-12-01]",
        "due<=today -> DUE UNTIL Ahead[days=0]",
        "DUE = Tomorrow -> DUE ON Ahead[days=1]",
        "due >= yesterday -> DUE FROM Ahead[days=-1]",
        "due > in 7 days -> DUE AFTER Ahead[days=7]",
        "due > +7 days -> DUE AFTER Ahead[days=7]",
        "due < in 2 weeks -> DUE BEFORE Ahead[days=14]",
        "due < friday -> DUE BEFORE Weekday[day=FRIDAY]",
        "created >= -1 week -> CREATED FROM Ahead[days=-7]",
        "created >= 3 days ago -> CREATED FROM Ahead[days=-3]",
        "completed > yesterday -> COMPLETED AFTER Ahead[days=-1]",
        "completed -> completed",
        "open -> open",
        "no due -> no_due",
        "today -> DUE ON Ahead[days=0]",
        "overdue -> overdue",
        "upcoming -> (DUE FROM Ahead[days=0] & DUE BEFORE Ahead[days=7])",
        "next 3 days -> (DUE FROM Ahead[days=0] & DUE BEFORE Ahead[days=3])",
        "recurring -> recurring",
        "subtask -> subtask",
        "groceries -> 'groceries'",
        "buy milk -> ('buy' & 'milk')",
        "\"buy milk\" eggs -> ('buy milk' & 'eggs')",
        "\"today\" -> 'today'",
        "no way -> ('no' & 'way')",
        "next time -> ('next' & 'time')",
        "wow! -> 'wow!'",
        "c++ -> 'c++'",
        "a#b -> 'a#b'",
        "去买牛奶 🍎 -> ('去买牛奶' & '🍎')",
        "p1 & p2 | p3 -> ((p1 & p2) | p3)",
        "p1 | p2 & p3 -> (p1 | (p2 & p3))",
        "(p1 | p2) & p3 -> ((p1 | p2) & p3)",
        "p1&p2&p3 -> (p1 & p2 & p3)",
        "!p1 -> !p1",
        "! (p1 | !!#a) -> !(p1 | !!#a)",
        "!buy milk -> !('buy' & 'milk')",
        "((p1)) -> p1",
        "due < tomorrow & (p1 | #work) -> (DUE BEFORE Ahead[days=1] & (p1 | #work))",
      })
  void readsWhatIsWellFormed(String expression, String filter) {
    assertThat(Printed.of(FilterParser.parse(expression))).isEqualTo(filter.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "`` -> 1 -> a term",
        "`   ` -> 4 -> a term",
        "p1 & -> 5 -> a term",
        "& p1 -> 1 -> a term",
        "p1 && p2 -> 5 -> a term",
        "p1 p2 -> 4 -> & or |",
        "buy #work -> 5 -> & or |",
        "buy today -> 5 -> & or |",
        "(p1 -> 4 -> &, | or )",
        "p1) -> 3 -> & or |",
        "() -> 2 -> a term",
        "! -> 2 -> a term",
        "# -> 2 -> the name of a tag",
        "p1 | # -> 7 -> the name of a tag",
        "+ -> 2 -> the name of a project",
        "+\"\" -> 2 -> the name of a project",
        "\"buy -> 5 -> \" at the end",
        "due -> 4 -> <, <=, =, >= or >",
        "created tomorrow -> 9 -> <, <=, =, >= or >",
        "due < -> 6 -> a day",
        "due < p1 -> 7 -> a day",
        "due < \"today\" -> 7 -> a day",
        "due < 2026-02-30 -> 7 -> a day that there is",
        "due < 2026-2-3 -> 7 -> a day",
        "due < in -> 9 -> a number",
        "due < in 10000 days -> 10 -> a number",
        "due < in 7 -> 11 -> days or weeks",
        "due < +7 months -> 10 -> days or weeks",
        "due < 7 days -> 13 -> ago",
        "due == today -> 6 -> a day",
        "< today -> 1 -> a term",
        "next 7 -> 7 -> days",
        "--- -> 1 -> a word",
        "\"\" -> 1 -> a word",
        "🍎 & ( -> 6 -> a term",
      })
  void saysWhereAndWhatElseWasExpected(String expression, int position, String expected) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> FilterParser.parse(expression))
        .satisfies(e -> assertThat(e.field()).isEqualTo("filter"))
        .satisfies(
            e ->
                assertThat(e.error())
                    .startsWith("at character " + position + ": expected " + expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!"})
  void nestingHasALimit(String opening) {
    String closing = opening.equals("(") ? ")" : "";

    assertThat(FilterParser.parse(opening.repeat(32) + "p1" + closing.repeat(32))).isNotNull();
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> FilterParser.parse(opening.repeat(33) + "p1" + closing.repeat(33)))
        .satisfies(e -> assertThat(e.error()).contains("character 33:"));
  }

  @Test
  void termsHaveALimit() {
    assertThat(FilterParser.parse("p1|".repeat(99) + "p1")).isNotNull();
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> FilterParser.parse("p1|".repeat(100) + "p1"))
        .withMessageContaining("100 terms");
  }

  @Test
  void lengthHasALimitInCharactersNotInUnits() {
    assertThat(FilterParser.parse("😀".repeat(500))).isNotNull();
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> FilterParser.parse("😀".repeat(501)))
        .withMessageContaining("500");
  }

  @Test
  void aNulIsRefused() {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> FilterParser.parse("a\0b"))
        .withMessageContaining("NUL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(((((((((", "\"\\\"", "!!!!!", "a b ", "<=<=", "#a+b", "& ", "in in "})
  void whateverComesIsReadOrRefusedAtOnce(String piece) {
    String expression = piece.repeat(500 / piece.length());

    Assertions.assertThatCode(() -> read(expression)).doesNotThrowAnyException();
    Assertions.assertThat(Duration.ofNanos(nanos(expression))).isLessThan(Duration.ofSeconds(1));
  }

  private static long nanos(String expression) {
    long before = System.nanoTime();
    read(expression);
    return System.nanoTime() - before;
  }

  private static void read(String expression) {
    try {
      FilterParser.parse(expression);
    } catch (InvalidFieldException e) {
      assertThat(e.field()).isEqualTo("filter");
    }
  }
}
