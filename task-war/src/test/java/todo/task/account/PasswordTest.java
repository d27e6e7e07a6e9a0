package todo.task.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordTest {

  @Test
  void itHas8To256Characters() {
    assertThat(new Password("12345678").text()).isEqualTo("12345678");
    assertThat(new Password("😀".repeat(256)).text()).hasSize(512);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Password("1234567"))
        .withMessage("must be 8 to 256 characters long");
    assertThatIllegalArgumentException().isThrownBy(() -> new Password("x".repeat(257)));
    assertThatIllegalArgumentException()
        .as("four characters, though eight in UTF-16")
        .isThrownBy(() -> new Password("😀".repeat(4)));
  }

  @Test
  void itIsMoreThanSpaces() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Password(" ".repeat(8)))
        .withMessage("must not be blank");
  }

  @Test
  void itHoldsNoNulAndNoHalfCharacter() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Password("1234\u00005678"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Password("1234\uD8005678"));
  }

  @Test
  void itIsTheSameFromAKeyboardThatComposesAndOneThatDoesNot() {
    assertThat(new Password("cafe\u0301 noir")).isEqualTo(new Password("café noir"));
    assertThat(Password.normalized("cafe\u0301")).isEqualTo("café");
  }

  @Test
  void theAddressIsNoSecret() {
    EmailAddress email = new EmailAddress("Info@example.org");
    assertThat(new Password("iNFO@EXAMPLE.ORG").tells(email)).isTrue();
    assertThat(new Password("info@example.com").tells(email)).isFalse();
  }

  @Test
  void itIsNotWrittenToALog() {
    assertThat(new Password("correct horse").toString()).doesNotContain("horse");
  }
}
