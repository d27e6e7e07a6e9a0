package todo.task.transfer.ics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import todo.event.InvalidFieldException;
import todo.event.Recurrence;
import todo.event.TaskData;
import todo.event.TaskStatus;
import todo.task.task.Tags;
import todo.task.transfer.file.FileContent;
import todo.task.transfer.file.FileProblem;
import todo.task.transfer.file.FileTask;
import todo.task.transfer.file.TaskIdentity;

/** Makes a task of a VTODO (RFC 5545, section 3.6.2). */
final class IcsTask {
  static final String PROJECT = "X-TODO-PROJECT";
  static final String RECURRENCE_FROM = "X-TODO-RECURRENCE-FROM";
  static final String ZONE = "X-TODO-TIME-ZONE";
  static final String METHOD = "X-TODO-METHOD";

  /** What changes a series in ways that we don't have. */
  private static final Set<String> NOT_READ = Set.of("RDATE", "EXDATE", "EXRULE");

  private final ZoneId zone;
  private final String project;
  private final FileContent into;
  private final TaskIdentity identities = new TaskIdentity();

  IcsTask(ZoneId zone, String project, FileContent into) {
    this.zone = zone;
    this.project = project;
    this.into = into;
  }

  void read(long number, List<IcsLine> lines, List<List<IcsLine>> alarms) {
    Map<String, IcsLine> first = new HashMap<>();
    lines.forEach(line -> first.putIfAbsent(line.name(), line));
    if (first.containsKey("STATUS") && first.get("STATUS").value().equals("CANCELLED")) {
      into.leftOut();
    } else if (first.containsKey("RECURRENCE-ID")) {
      problem(first.get("RECURRENCE-ID"), "changes one occurrence of another task", false);
    } else if (!first.containsKey("SUMMARY")) {
      into.problem(new FileProblem(number, "SUMMARY", "is missing", false));
    } else {
      into.task(task(number, lines, first, alarms));
    }
  }

  private FileTask task(
      long number, List<IcsLine> lines, Map<String, IcsLine> first, List<List<IcsLine>> alarms) {
    String uid = text(first, "UID", null);
    String identity = uid == null ? identities.ofContent(content(lines)) : TaskIdentity.ofUid(uid);
    Instant[] completedAt = new Instant[1];
    read(first.get("COMPLETED"), line -> completedAt[0] = IcsTime.instant(line));
    return new FileTask(
        number,
        identity,
        identity,
        parent(lines),
        text(first, PROJECT, project),
        data(lines, first, alarms),
        completedAt[0],
        lines.stream().filter(line -> line.name().equals("COMMENT")).map(IcsLine::text).toList());
  }

  private static String content(List<IcsLine> lines) {
    return lines.stream()
        .filter(line -> !line.name().equals("DTSTAMP")) // when the file was made
        .map(line -> line.name() + line.parameters() + line.value())
        .collect(Collectors.joining("\n"));
  }

  private static String text(Map<String, IcsLine> first, String name, String otherwise) {
    return first.containsKey(name) ? first.get(name).text() : otherwise;
  }

  /** The first relation of the kind that there is by default (section 3.2.15). */
  private static String parent(List<IcsLine> lines) {
    return lines.stream()
        .filter(line -> line.name().equals("RELATED-TO"))
        .filter(line -> "PARENT".equals(line.parameters().getOrDefault("RELTYPE", "PARENT")))
        .map(line -> TaskIdentity.ofUid(line.text()))
        .findFirst()
        .orElse(null);
  }

  private TaskData data(
      List<IcsLine> lines, Map<String, IcsLine> first, List<List<IcsLine>> alarms) {
    TaskData.Builder task = new TaskData.Builder();
    task.title = first.get("SUMMARY").text().replaceAll("\\s*\n\\s*", " ");
    task.description = text(first, "DESCRIPTION", null);
    task.tags = tags(lines);
    if (text(first, "STATUS", "").equals("COMPLETED") || first.containsKey("COMPLETED")) {
      task.status = TaskStatus.COMPLETED;
    }
    read(first.get("PRIORITY"), line -> task.priority = IcsPriority.read(line));
    IcsLine due = first.getOrDefault("DUE", first.get("DTSTART"));
    read(due, line -> task.due = IcsTime.due(line, zone(first.get(ZONE))));
    read(first.get("RRULE"), line -> task.recurrence = recurrence(line, first));
    lines.stream()
        .filter(line -> NOT_READ.contains(line.name()))
        .forEach(line -> problem(line, "is not kept here", true));
    task.reminders = new ArrayList<>();
    for (List<IcsLine> alarm : alarms) {
      IcsLine trigger =
          alarm.stream().filter(l -> l.name().equals("TRIGGER")).findFirst().orElse(null);
      read(trigger, line -> task.reminders.add(IcsAlarm.read(line, alarm, task.due, first)));
    }
    return task.build();
  }

  private ZoneId zone(IcsLine line) {
    return line == null ? zone : IcsTime.zone(line, line.value());
  }

  private static Recurrence recurrence(IcsLine rule, Map<String, IcsLine> first) {
    boolean completion = text(first, RECURRENCE_FROM, "").equals("COMPLETION");
    return new Recurrence(
        rule.value().strip(),
        completion ? Recurrence.From.COMPLETION : Recurrence.From.DUE_DATE,
        null);
  }

  private List<String> tags(List<IcsLine> lines) {
    List<String> tags = new ArrayList<>();
    for (IcsLine line : lines) {
      if (line.name().equals("CATEGORIES")) {
        for (String category : line.texts()) {
          String tag = category.strip().replaceAll("\\s+", "_");
          if (Tags.isTag(tag)) {
            tags.add(tag);
          } else if (!tag.isEmpty()) {
            problem(line, "has one that is no tag here", true);
          }
        }
      }
    }
    return tags;
  }

  /** Leaves out what is wrong, and says so. */
  private void read(IcsLine line, Consumer<IcsLine> reader) {
    if (line == null) {
      return;
    }
    try {
      reader.accept(line);
    } catch (InvalidFieldException e) {
      problem(line, e.error(), true);
    }
  }

  private void problem(IcsLine line, String message, boolean made) {
    into.problem(new FileProblem(line.number(), line.name(), message, made));
  }
}
