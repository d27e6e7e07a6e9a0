package todo.task.finding;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Tasks as people might have them, around an instant; equal seeds make equal tasks. */
public final class RandomTasks {
  public static final List<String> WORDS =
      List.of(
          "buy",
          "groceries",
          "call",
          "Ärzte",
          "café",
          "молоко",
          "купить",
          "牛奶",
          "去买牛奶",
          "🍎",
          "report",
          "re-port",
          "don't",
          "a/b",
          "GRÖSSE",
          "שָׁלוֹם",
          "हिन्दी",
          "x86",
          "42");
  public static final List<String> TAGS = List.of("work", "Home", "büro", "a-b", "x_1");

  /** None is further than 12 hours from Berlin. */
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "Asia/Tokyo", "America/Los_Angeles", "UTC", "Asia/Kathmandu");

  private final Random random;
  private final Instant now;

  public RandomTasks(long seed, Instant now) {
    this.random = new Random(seed);
    this.now = now;
  }

  public TestTask next(long id, List<Long> projects) {
    boolean isDue = random.nextInt(4) > 0;
    boolean allDay = isDue && random.nextBoolean();
    ZoneId zone = isDue ? ZoneId.of(one(ZONES)) : null;
    boolean isCompleted = random.nextInt(3) == 0;
    return new TestTask(
        id,
        random.nextInt(10) == 0 ? "eve" : "ada",
        some(WORDS, 1 + random.nextInt(4)),
        random.nextInt(3) == 0 ? some(WORDS, random.nextInt(6)) : null,
        isDue ? due(allDay, zone) : null,
        zone,
        allDay,
        random.nextInt(3) == 0 ? null : Integer.valueOf(1 + random.nextInt(4)),
        tags(),
        random.nextBoolean() ? null : one(projects),
        id > 1 && random.nextInt(4) == 0 ? Long.valueOf(1 + random.nextInt((int) id - 1)) : null,
        isDue && random.nextInt(5) == 0 ? "FREQ=DAILY" : null,
        BigDecimal.valueOf(random.nextInt(20), 1),
        around(),
        isCompleted ? around() : null,
        random.nextInt(8) == 0 ? now : null);
  }

  private Instant due(boolean allDay, ZoneId zone) {
    Instant at = around();
    return allDay ? LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant() : at;
  }

  /** Within ten days, some of them twice. */
  private Instant around() {
    return now.plus(Duration.ofMinutes(30L * (random.nextInt(960) - 480)))
        .truncatedTo(ChronoUnit.MINUTES);
  }

  private List<String> tags() {
    List<String> tags = new ArrayList<>(TAGS);
    tags.removeIf(tag -> random.nextInt(3) > 0);
    if (random.nextInt(10) == 0) {
      tags.addAll(longTags());
    }
    return tags;
  }

  /** As many and as long as a task may have: more than a row of an index holds. */
  private List<String> longTags() {
    return Stream.generate(() -> random.ints(60, 'a', 'z' + 1))
        .map(
            letters ->
                letters
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString())
        .limit(45)
        .toList();
  }

  private String some(List<String> from, int count) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(one(from));
    }
    return String.join(random.nextInt(5) == 0 ? ", " : " ", some);
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
