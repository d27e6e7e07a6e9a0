package todo.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-27T10:00:00Z",
        "2026-01-27T10:00:00.1Z",
        "2026-01-27T10:00:00.123456789Z",
        "2024-02-29T23:59:59.999999999Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2026-01-27t10:00:00z",
        "2026-01-27T10:00Z",
        "2026-01-27T10:00:00+05:30",
        "2026-01-27T10:00:00.5-03:00"
      })
  void readsWhatJavaReads(String text) {
    assertThat(Rfc3339.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
  }

  @Test
  void readsWhatIsWrittenOfAnyInstant() {
    Random random = new Random(3339);
    for (int i = 0; i < 100_000; i++) {
      long second = random.nextLong(-62_167_219_200L, 253_402_300_800L); // years 0 to 9999
      int nanos = random.nextInt(4) == 0 ? 0 : random.nextInt(1_000_000_000);
      Instant instant = Instant.ofEpochSecond(second, nanos);
      assertThat(Rfc3339.parse(instant.toString())).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-01-27",
        "2026-01-27T10:00:00",
        "2026-02-29T10:00:00Z",
        "2026-13-01T10:00:00Z",
        "2026-01-27T24:00:00Z",
        "2026-01-27T10:60:00Z",
        "2026-01-27T10:00:60Z",
        "2026-01-27T10:00:00.1234567890Z",
        "2026-01-27T10:00:00.12a4Z",
        "2026-01-27 10:00:00Z",
        "+12026-01-27T10:00:00Z",
        "-0001-01-27T10:00:00Z",
        "0000-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "２026-01-27T10:00:00Z"
      })
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
