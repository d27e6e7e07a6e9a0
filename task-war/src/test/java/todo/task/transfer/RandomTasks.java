package todo.task.transfer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import todo.event.Due;
import todo.event.NotificationMethod;
import todo.event.Recurrence;
import todo.event.Reminder;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.task.transfer.file.TaskIdentity;

/** Tasks made by chance, of all that a task may hold. */
final class RandomTasks {
  private static final List<String> TEXTS =
      List.of(
          "Milk",
          "=1+1",
          "a, \"b\"; c\\d: e",
          "שלום עולם",
          "👩‍👩‍👧‍👦🏳️‍🌈 family".repeat(9),
          "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!",
          "x".repeat(480),
          "-PT5M;VALUE=DATE:20261227");
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe");
  private static final List<String> RULES =
      List.of("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,FR", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5");

  private final Random random;

  RandomTasks(Random random) {
    this.random = random;
  }

  ExportedTask next(long id, long parent, ExportedProject project) {
    TaskData.Builder data = new TaskData.Builder();
    data.title = one(TEXTS);
    data.description = random.nextBoolean() ? null : one(TEXTS) + "\n\t" + one(TEXTS) + "\n";
    data.status = random.nextInt(4) == 0 ? TaskStatus.COMPLETED : TaskStatus.PENDING;
    data.priority = random.nextInt(5) == 0 ? null : Integer.valueOf(1 + random.nextInt(4));
    data.tags = random.nextBoolean() ? List.of() : List.of("home", "ÄRGER", "שוק", "a-b_1");
    data.due = random.nextInt(3) == 0 ? null : due();
    if (data.due != null && random.nextInt(3) == 0) {
      boolean completion = random.nextBoolean();
      data.recurrence =
          new Recurrence(
              one(RULES),
              completion ? Recurrence.From.COMPLETION : Recurrence.From.DUE_DATE,
              data.due.wallTime().minusDays(random.nextInt(20)));
    }
    data.reminders = reminders(data.due);
    data.projectId = project == null ? null : Long.valueOf(project.id());
    data.parentId = parent == 0 ? null : Long.valueOf(parent);
    data.position = BigDecimal.valueOf(id);
    boolean completed = data.status == TaskStatus.COMPLETED;
    return new ExportedTask(
        id,
        TaskIdentity.uid("ada", id),
        data.build(),
        parent == 0 ? null : TaskIdentity.uid("ada", parent),
        project == null ? null : project.name(),
        parent == 0 ? 1 : 2,
        random.nextInt(4) == 0 ? List.of(one(TEXTS), one(TEXTS) + "\nmore") : List.of(),
        instant(),
        instant(),
        completed ? instant() : null,
        random.nextInt(10) == 0 ? instant() : null);
  }

  /** What a file has of a task: all but where it lies; to the second also not the series' start. */
  TaskData withoutPlace(TaskData task, ChronoUnit precision) {
    TaskData.Builder data = task.toBuilder();
    data.projectId = null;
    data.parentId = null;
    data.position = null;
    if (data.recurrence != null && precision == ChronoUnit.SECONDS) {
      data.recurrence = new Recurrence(data.recurrence.rule(), data.recurrence.from(), null);
    }
    data.reminders.replaceAll(
        r ->
            r.isRelative()
                ? r
                : new Reminder(r.remindAt().truncatedTo(precision), r.method(), null));
    return data.build();
  }

  private Due due() {
    ZoneId zone = ZoneId.of(one(ZONES));
    LocalDate day = LocalDate.of(2001 + random.nextInt(60), 1, 1).plusDays(random.nextInt(365));
    return random.nextBoolean()
        ? Due.on(day, zone)
        : Due.at(LocalDateTime.of(day, LocalTime.of(random.nextInt(24), 30)), zone);
  }

  private List<Reminder> reminders(Due due) {
    List<Reminder> reminders = new ArrayList<>();
    for (NotificationMethod method : NotificationMethod.values()) {
      if (random.nextInt(3) == 0) {
        reminders.add(new Reminder(instant(), method));
      } else if (due != null && random.nextBoolean()) {
        reminders.add(new Reminder(null, method, random.nextInt(20_000)));
      }
    }
    return reminders;
  }

  private Instant instant() {
    return Instant.parse("2026-01-01T00:00:00Z").plus(random.nextLong(1L << 45), ChronoUnit.MICROS);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
