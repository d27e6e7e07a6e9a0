package todo.task.quickadd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todo.event.InvalidFieldException;
import todo.task.quickadd.Understood.Meaning;
import todo.task.quickadd.Understood.Part;
import todo.task.quickadd.english.EnglishQuickAdd;

class EnglishQuickAddTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant WEDNESDAY = Instant.parse("2026-03-11T09:00:00Z");

  private final QuickAdd quickAdd = new EnglishQuickAdd();

  @Test
  void eachPartSaysWhereItStandsInUtf16() {
    String text = "📅 Call Bob tomorrow at 5pm #work p1";
    Understood task = parse(text);
    assertThat(task.title()).isEqualTo("📅 Call Bob");
    assertThat(task.parts())
        .extracting(Part::text, Part::from, Part::to, Part::as)
        .containsExactly(
            tuple("tomorrow", 12, 20, Meaning.DATE),
            tuple("at 5pm", 21, 27, Meaning.TIME),
            tuple("#work", 28, 33, Meaning.TAG),
            tuple("p1", 34, 36, Meaning.PRIORITY));
    assertThat(task.parts())
        .allSatisfy(
            part -> assertThat(text.substring(part.from(), part.to())).isEqualTo(part.text()));
  }

  @Test
  void aLineOfDatesAloneLeavesNoTitle() {
    assertThat(parse("tomorrow 5pm").title()).isEmpty();
  }

  @Test
  void theLongestOfTwoProjectsThatBeginAlikeIsMeant() {
    Understood task =
        quickAdd.parse("Paint +big plan b", BERLIN, WEDNESDAY, Set.of("Big", "Big Plan"));
    assertThat(task.project()).isEqualTo("Big Plan");
    assertThat(task.title()).isEqualTo("Paint b");
  }

  @Test
  void spacesInQuotesStayAndOthersFold() {
    assertThat(parse("Say  \"a  b\"   tomorrow").title()).isEqualTo("Say \"a  b\"");
  }

  @Test
  void noBreakSpacesSeparateToo() {
    assertThat(parse("Call\u00a0Bob\u00a0at\u00a05\u202fpm").due())
        .isEqualTo(Instant.parse("2026-03-11T16:00:00Z"));
  }

  @Test
  void aLineThatIsTooLongIsRefusedByItsName() {
    assertThatThrownBy(() -> parse("x".repeat(QuickAdd.MAX_TEXT + 1)))
        .isInstanceOfSatisfying(
            InvalidFieldException.class, e -> assertThat(e.field()).isEqualTo("text"));
    assertThat(parse("😀".repeat(QuickAdd.MAX_TEXT)).title()).hasSize(2 * QuickAdd.MAX_TEXT);
  }

  @Test
  void nothingLiesBeyondFourDigitsOfAYear() {
    assertThat(parse("Wait in 9999 years").due()).isNull();
    assertThat(parse("Wait 9999-12-31").due()).isNull();
    assertThat(parse("Wait 1.1.0000").due()).isNull();
    assertThat(parse("Remind me 9999 years before tomorrow").reminders()).isEmpty();
  }

  @Test
  void anEndBeforeTheFirstOccurrenceIsNone() {
    assertThat(parse("Run every friday until tomorrow").recurrence())
        .isEqualTo("FREQ=WEEKLY;BYDAY=FR");
  }

  @Test
  void aRuleThatTakesNoDayForLongBeginsOnTheDayThatIsNamed() {
    Instant in2030 = Instant.parse("2030-01-01T09:00:00Z"); // the 29th is a Friday in 2036
    String text = "Party every 5th friday of february starting 2037-01-01";
    assertThat(quickAdd.parse(text, BERLIN, in2030, Set.of()).due())
        .isEqualTo(Instant.parse("2036-12-31T23:00:00Z"));
  }

  /** What a slow parser would stumble over: 1,000 characters in well under a second. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "\"",
        "“",
        "(",
        "((",
        "#",
        "#a",
        "1",
        "1 ",
        "1/",
        "1/1/",
        "1.1.",
        "every ",
        "every!",
        "every 1st and ",
        "every 31st workday ",
        "every 31st workday of february ",
        "31st workday of february ",
        "every 30 feb ",
        "monday and ",
        "mon-",
        "mon/",
        "a week from ",
        "1 day from ",
        "the ",
        "day after ",
        "in 1 ",
        "at ",
        "@1",
        "on the ",
        "remind me 1 hour before and ",
        "+work ",
        "1 hour and ",
        "an hour ",
        "end of ",
        "next ",
        "12:",
        "p1 ",
        "until ",
        "until friday ",
        "for 1 day ",
        ", ",
        "- "
      })
  void hostileLinesAreReadInTime(String piece) {
    String text = piece.repeat(QuickAdd.MAX_TEXT / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(1), () -> parse(text));
  }

  private Understood parse(String text) {
    return quickAdd.parse(text, BERLIN, WEDNESDAY, Set.of("Work"));
  }
}
