package todo.task.transfer.ics;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import todo.event.Due;
import todo.event.Recurrence;
import todo.event.Reminder;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.task.transfer.ExportedProject;
import todo.task.transfer.ExportedTask;
import todo.task.transfer.FileWriter;

/** Tasks as VTODO components (RFC 5545, section 3.6.2). What lies in the trash is cancelled. */
public final class IcsExport implements FileWriter {
  private final Set<ZoneId> zones = new HashSet<>();
  private IcsWriter out;

  @Override
  public void begin(Writer to, Instant now, List<ExportedProject> projects) throws IOException {
    out = new IcsWriter(to);
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.line("PRODID", "-//todo//Tasks//EN");
  }

  @Override
  public void write(ExportedTask task) throws IOException {
    TaskData data = task.data();
    if (data.due() != null && !data.due().allDay() && !IcsTime.isUtc(data.due())) {
      if (zones.add(data.due().zone())) {
        IcsZone.write(out, data.due().zone());
      }
    }
    out.line("BEGIN", "VTODO");
    out.line("UID", task.uid());
    out.line("DTSTAMP", IcsTime.utc(task.updatedAt()));
    out.line("CREATED", IcsTime.utc(task.createdAt()));
    out.line("LAST-MODIFIED", IcsTime.utc(task.updatedAt()));
    writeContent(data, task);
    writeState(task, data);
    writeDue(data);
    for (Reminder reminder : data.reminders()) {
      writeAlarm(reminder, data);
    }
    out.line("END", "VTODO");
  }

  private void writeContent(TaskData data, ExportedTask task) throws IOException {
    out.text("SUMMARY", data.title());
    out.text("DESCRIPTION", data.description());
    if (!data.tags().isEmpty()) {
      out.line(
          "CATEGORIES",
          data.tags().stream().map(IcsWriter::escape).collect(Collectors.joining(",")));
    }
    if (data.priority() != null) {
      out.line("PRIORITY", IcsPriority.of(data.priority()));
    }
    out.text("RELATED-TO", task.parentUid());
    out.text(IcsTask.PROJECT, task.project());
    for (String comment : task.comments()) {
      out.text("COMMENT", comment);
    }
  }

  private void writeState(ExportedTask task, TaskData data) throws IOException {
    if (task.deletedAt() != null) {
      out.line("STATUS", "CANCELLED");
    } else {
      out.line("STATUS", data.status() == TaskStatus.COMPLETED ? "COMPLETED" : "NEEDS-ACTION");
    }
    if (task.completedAt() != null) {
      out.line("COMPLETED", IcsTime.utc(task.completedAt()));
    }
  }

  private void writeDue(TaskData data) throws IOException {
    Due due = data.due();
    if (due == null) {
      return;
    }
    String[] property = IcsTime.property("DUE", due);
    out.line(property[0], property[1]);
    if (due.zone() != null && (due.allDay() || IcsTime.isUtc(due))) {
      out.line(IcsTask.ZONE, due.zone().getId()); // neither a DATE nor UTC has a TZID
    }
    Recurrence recurrence = data.recurrence();
    if (recurrence != null) {
      // A rule counts from DTSTART (section 3.8.5.3).
      String[] start = IcsTime.property("DTSTART", due);
      out.line(start[0], start[1]);
      out.line("RRULE", recurrence.rule());
      if (recurrence.from() == Recurrence.From.COMPLETION) {
        out.line(IcsTask.RECURRENCE_FROM, "COMPLETION");
      }
    }
  }

  private void writeAlarm(Reminder reminder, TaskData data) throws IOException {
    out.line("BEGIN", "VALARM");
    out.line("ACTION", "DISPLAY");
    out.text("DESCRIPTION", data.title());
    if (reminder.isRelative()) {
      Duration before = Duration.ofMinutes(reminder.minutesBefore());
      out.line("TRIGGER;RELATED=END", (before.isZero() ? "" : "-") + before);
    } else {
      out.line("TRIGGER;VALUE=DATE-TIME", IcsTime.utc(reminder.remindAt()));
    }
    out.line(IcsTask.METHOD, reminder.method().wireName().toUpperCase(Locale.ROOT));
    out.line("END", "VALARM");
  }

  @Override
  public void end() throws IOException {
    out.line("END", "VCALENDAR");
  }
}
