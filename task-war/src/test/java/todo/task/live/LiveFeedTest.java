package todo.task.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import todo.problem.ProblemException;

class LiveFeedTest {
  private final AtomicInteger sent = new AtomicInteger();
  private final LiveFeed feed =
      new LiveFeed(new LiveSettings(1_000, 1_000_000, 2, 3, Duration.ofHours(1)), sent::addAndGet);

  @BeforeEach
  void itIsLive() {
    feed.begin(new Position("t", 0, 0));
    feed.goLive();
  }

  @Test
  void aChangeReachesEveryClientOfThatPersonAndNobodyElse() {
    FakeStream page = opened("ada", null);
    FakeStream phone = opened("ada", null);
    FakeStream other = opened("bob", null);

    feed.publish(1, 0, Facts.created("ada", 7));

    assertThat(page.events()).containsExactly("ready t:0,0", "created t:0,1");
    assertThat(phone.events()).isEqualTo(page.events());
    assertThat(other.events()).containsExactly("ready t:0,0");
    assertThat(sent).hasValue(2);
  }

  @Test
  void whoComesBackGetsWhatWasMissedOnce() {
    FakeStream before = opened("ada", null);
    feed.publish(0, 0, Facts.created("ada", 7));
    feed.close(before);
    feed.publish(1, 0, Facts.created("bob", 8));
    feed.publish(0, 1, Facts.updated("ada", 7, 2));

    FakeStream after = opened("ada", before.lastId());
    feed.publish(0, 2, Facts.updated("ada", 7, 3));

    assertThat(after.events()).containsExactly("ready t:1,0", "updated t:2,1", "updated t:3,1");
  }

  @Test
  void anotherReplicasOrderOfThePartitionsDoublesNothing() {
    feed.publish(0, 0, Facts.created("ada", 7));
    feed.publish(1, 0, Facts.created("ada", 8));

    FakeStream stream = opened("ada", "t:0,1"); // there 1 was read before 0

    assertThat(stream.events()).containsExactly("ready t:0,1", "created t:1,1");
  }

  @Test
  void whoWasAwayTooLongStartsAnew() {
    for (int i = 0; i < 1_001; i++) {
      feed.publish(0, i, Facts.created("bob", i));
    }

    assertThat(opened("ada", "t:0,0").events()).containsExactly("reset t:1001,0");
    assertThat(opened("ada", "t:1,0").events()).containsExactly("ready t:1,0");
  }

  @Test
  void whoHasMissedMoreThanIsWorthSendingStartsAnew() {
    for (int i = 0; i < 600; i++) {
      feed.publish(0, i, Facts.created("ada", i));
    }

    assertThat(opened("ada", "t:0,0").events()).containsExactly("reset t:600,0");
    assertThat(opened("bob", "t:0,0").events()).containsExactly("ready t:0,0");
  }

  @Test
  void anIdThatIsNotOursStartsAnew() {
    for (String id : new String[] {"garbage", "other:0,0", "t:0", "t:9,9", "t:0,0,0"}) {
      FakeStream stream = opened("ada", id);
      assertThat(stream.events()).as(id).containsExactly("reset t:0,0");
      feed.close(stream);
    }
    assertThat(opened("ada", "").events()).containsExactly("ready t:0,0");
  }

  @Test
  void aClientThatIsBehindIsLetGo() {
    FakeStream slow = opened("ada", null);
    FakeStream quick = opened("ada", null);
    slow.fill();

    feed.publish(0, 0, Facts.created("ada", 7));

    assertThat(slow.hasEnded()).isTrue();
    assertThat(quick.events()).hasSize(2);
    assertThat(feed.openStreams()).isEqualTo(1);
  }

  @Test
  void anExpiredTokenEndsTheStream() {
    FakeStream stream = opened("ada", null);
    feed.endExpired();
    assertThat(stream.hasEnded()).isFalse();

    stream.expire();
    feed.endExpired();

    assertThat(stream.hasEnded()).isTrue();
    assertThat(feed.openStreams()).isZero();
  }

  @Test
  void aPersonsStreamsAreLimitedAndSoAreAll() {
    FakeStream first = opened("ada", null);
    opened("ada", null);
    assertThatThrownBy(() -> opened("ada", null))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("429");
    opened("bob", null);
    assertThatThrownBy(() -> opened("cyd", null))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("503");

    feed.close(first);
    feed.close(first);

    assertThat(feed.openStreams()).isEqualTo(2);
    assertThat(opened("ada", null).events()).isNotEmpty();
  }

  @Test
  void aHeartbeatTellsTheLatestIdToWhoHeardNothing() {
    FakeStream stream = opened("ada", null);
    feed.publish(1, 0, Facts.created("bob", 8));

    feed.heartbeat();

    assertThat(stream.lastId()).isEqualTo("t:0,1");
  }

  @Test
  void nobodyIsEnteredBeforeTheEndOfTheTopicIsKnown() {
    feed.begin(new Position("t", 0, 0));

    assertThatThrownBy(() -> opened("ada", null)).hasMessageStartingWith("503");
  }

  @Test
  void whatIsReadAnewIsNoNewsButAReset() {
    FakeStream stream = opened("ada", null);

    feed.begin(new Position("new", 0, 0));
    feed.publish(0, 0, Facts.created("ada", 1));
    feed.goLive();

    assertThat(stream.events()).containsExactly("ready t:0,0", "reset new:1,0");
  }

  private FakeStream opened(String person, String lastEventId) {
    FakeStream stream = new FakeStream(person);
    feed.open(stream, lastEventId);
    return stream;
  }
}
