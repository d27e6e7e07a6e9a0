package todo.task.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todo.runtime.Transactions;

class SigningKeysTest {
  private final KeyTable table = new KeyTable();
  private final SetClock clock = new SetClock();
  private final SigningKeys keys = new SigningKeys(table, clock);

  @BeforeEach
  void oneKey() throws Exception {
    table.rows = List.of(key("first"));
  }

  @Test
  void onlyThePublicHalvesArePublished() {
    assertThat(keys.published().getKeys()).extracting(JWK::getKeyID).containsExactly("first");
    assertThat(keys.published().getKeys()).noneMatch(JWK::isPrivate);
  }

  @Test
  void theyAreReadOnceInFiveSeconds() {
    for (int i = 0; i < 100; i++) {
      keys.published();
      clock.now = clock.now.plusMillis(49);
    }
    assertThat(table.reads).isEqualTo(1);
  }

  @Test
  void aKeyThatWasAddedIsPublishedFiveSecondsLater() throws Exception {
    keys.published();
    table.rows = List.of(key("second"), key("first"));
    assertThat(ids(keys.published())).containsExactly("first");

    clock.now = clock.now.plusSeconds(5);

    assertThat(ids(keys.published())).containsExactly("second", "first");
  }

  @Test
  void aClockThatWasSetBackDoesNotKeepThemForLonger() {
    keys.published();

    clock.now = clock.now.minus(Duration.ofHours(1));
    keys.published();

    assertThat(table.reads).isEqualTo(2);
  }

  private static List<String> ids(JWKSet set) {
    return set.getKeys().stream().map(JWK::getKeyID).toList();
  }

  private static RSAKey key(String id) throws Exception {
    return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
  }

  /** What the database answers. */
  private static final class KeyTable extends Transactions {
    private List<RSAKey> rows;
    private int reads;

    @Override
    @SuppressWarnings("unchecked")
    public <T> T call(Work<T> work) {
      reads++;
      return (T) rows;
    }
  }

  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-01-26T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
