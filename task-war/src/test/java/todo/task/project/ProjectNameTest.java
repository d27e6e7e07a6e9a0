package todo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectNameTest {
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void theLocaleIsAsBefore() {
    Locale.setDefault(locale);
  }

  @Test
  void aNameIsKeptAsItIsWrittenWithoutSpaceAround() {
    assertThat(new ProjectName("  Große  Reise \n").text()).isEqualTo("Große  Reise");
  }

  @ParameterizedTest
  @CsvSource({
    "Garden House, GARDEN HOUSE",
    "Garden House, 'garden \t house'",
    "Garden House, 'Garden\u00a0House'",
    "Garden House, 'Garden\u3000House'",
    "Garden, Ｇａｒｄｅｎ",
    "Café, 'Cafe\u0301'",
    "'J\u030C', '\u01F0'",
    "ﬁnance, Finance",
    "ΟΔΟΣ, οδος",
    "Дом, дом",
  })
  void namesThatLookTheSameAreTheSame(String one, String other) {
    assertThat(ProjectName.key(one)).isEqualTo(ProjectName.key(other));
  }

  @ParameterizedTest
  @CsvSource({"Garden House, GardenHouse", "Cafe, Café", "Garten, Garden", "1, 2"})
  void namesThatLookDifferentAreDifferent(String one, String other) {
    assertThat(ProjectName.key(one)).isNotEqualTo(ProjectName.key(other));
  }

  @Test
  void namesAreTheSameInEveryLanguage() {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));

    assertThat(ProjectName.key("INVOICES")).isEqualTo("invoices");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u200b", "\u200b \u2060", "\u2028"})
  void aNameWithoutAnythingToSeeIsBlank(String text) {
    assertThatThrownBy(() -> new ProjectName(text)).hasMessage("must not be blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\tb", "a\u0000b", "a\u0085b", "a\u001bb"})
  void aNameIsOneLineWithoutControlCharacters(String text) {
    assertThatThrownBy(() -> new ProjectName(text)).hasMessageContaining("control characters");
  }

  @Test
  void aNameHasAtMost120CodePoints() {
    assertThat(new ProjectName("😀".repeat(120)).text()).hasSize(240);
    assertThatThrownBy(() -> new ProjectName("a".repeat(121))).hasMessageContaining("120");
  }

  @Test
  void theKeyIsNoLongerThanANameEither() {
    String ligature = "\ufdfa"; // eighteen letters in one

    assertThat(new ProjectName(ligature.repeat(6)).key()).hasSizeLessThanOrEqualTo(120);
    assertThatThrownBy(() -> new ProjectName(ligature.repeat(7))).hasMessageContaining("120");
  }
}
