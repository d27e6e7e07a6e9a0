package todo.task.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs in Turkish, where toLowerCase makes a dotless i of an I. */
class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@example.org",
        "a@b",
        "ann.o'hara+lists@mail.example.co.uk",
        "ANN@EXAMPLE.ORG",
        "анна@пример.рф",
        "ann@xn--exmple-cua.org",
        "x_y-z/{2}@my-host--1.example"
      })
  void anAddressIsTaken(String text) {
    assertThat(new EmailAddress(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "ann",
        "@",
        "ann@",
        "@example.org",
        "ann@example@org",
        "ann example@example.org",
        "ann@exam ple.org",
        "ann@example..org",
        "ann@.example.org",
        "ann@example.org.",
        ".ann@example.org",
        "ann.@example.org",
        "an..n@example.org",
        "ann@-example.org",
        "ann@example-.org",
        "Ann <ann@example.org>",
        "ann@example.org,bob@example.org",
        "\"ann\"@example.org",
        "ann@[127.0.0.1]",
        "ann\u0000@example.org",
        "ann@example.org\r\nBcc: bob@example.org",
        "ann\u200B@example.org",
        "ann\u202E@example.org",
        "ann\u00A0@example.org",
        "ann\uD800@example.org"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
  }

  @Test
  void surroundingSpaceIsNoPartOfIt() {
    assertThat(new EmailAddress(" \t\u3000Ann@example.org\n").text()).isEqualTo("Ann@example.org");
  }

  @Test
  void itHasAtMost254BytesAnd64BeforeTheAt() {
    String longest = "a".repeat(64) + "@" + "b".repeat(189);
    assertThat(new EmailAddress(longest).text()).hasSize(254);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmailAddress(longest + "b"))
        .withMessage("must be at most 254 bytes long");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmailAddress("a".repeat(65) + "@example.org"))
        .withMessage("must have at most 64 bytes before the @");
    assertThatIllegalArgumentException()
        .as("a letter beyond ASCII has two bytes or more")
        .isThrownBy(() -> new EmailAddress("ж".repeat(33) + "@example.org"));
  }

  @ParameterizedTest
  @CsvSource({
    "INFO@EXAMPLE.ORG, info@example.org",
    "İnfo@example.org, info@example.org",
    "ınfo@example.org, info@example.org",
    "ΟΔΟΣ@example.org, οδος@example.org",
    "οδοσ@example.org, οδος@example.org",
    "ÉMILE@example.org, e\u0301mile@example.org",
    "\u212Aurt@example.org, kurt@example.org",
    "АННА@ПРИМЕР.РФ, анна@пример.рф"
  })
  void addressesThatDifferInCaseAreOne(String one, String other) {
    assertThat(new EmailAddress(one).key()).isEqualTo(new EmailAddress(other).key());
  }

  @Test
  void othersStayApart() {
    assertThat(EmailAddress.key("straße@example.org"))
        .isNotEqualTo(EmailAddress.key("strasse@example.org"));
  }

  @Test
  void aLongTextIsRefusedQuickly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmailAddress("a.".repeat(100_000) + "@"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmailAddress("a@" + "a-".repeat(120)));
  }
}
