package todo.task.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class CallerTest {
  @Test
  void aTokenSaysWhoItIsAndWhereTheyLive() {
    Person person =
        person(Map.of("sub", "7", "email", "ann@example.org", "zoneinfo", "Europe/Berlin"));

    assertThat(person.id()).isEqualTo("7");
    assertThat(person.zone().getId()).isEqualTo("Europe/Berlin");
  }

  @Test
  void aTokenWithoutAZoneThatIsKnownMeansUtcByItsName() {
    assertThat(person(Map.of("sub", "7")).zone().getId()).isEqualTo("UTC");
    assertThat(person(Map.of("sub", "7", "zoneinfo", "Middle/Earth")).zone().getId())
        .isEqualTo("UTC");
  }

  private static Person person(Map<String, String> claims) {
    return new Caller(new ClaimsOnly(claims), Clock.systemUTC()).person();
  }

  private record ClaimsOnly(Map<String, String> claims) implements JsonWebToken {
    @Override
    public String getName() {
      return claims.get("email");
    }

    @Override
    public Set<String> getClaimNames() {
      return claims.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
      return (T) claims.get(name);
    }
  }
}
