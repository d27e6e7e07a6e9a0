package todo.task.transfer.ics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import todo.task.transfer.file.FileContent;
import todo.task.transfer.file.FileFormat;
import todo.task.transfer.file.FileProblem;
import todo.task.transfer.file.ImportFile;
import todo.task.transfer.file.UnreadableFileException;

/** Reads the VTODO components of an iCalendar file (RFC 5545), and passes over all others. */
public final class IcsFormat implements FileFormat {
  private static final int MAX_DEPTH = 16;
  private static final int MAX_LINES = 5_000;

  /** Of no interest by themselves. */
  private static final Set<String> SILENT = Set.of("VCALENDAR", "VTIMEZONE");

  private final ZoneId zone;
  private final String project;

  /**
   * @param zone of times that name none
   * @param project for tasks that name none; null for the Inbox
   */
  public IcsFormat(ZoneId zone, String project) {
    this.zone = zone;
    this.project = project;
  }

  @Override
  public void read(ImportFile file, FileContent into) throws IOException {
    try (Reader text = new BufferedReader(file.open())) {
      new Reading(new IcsLines(text), new IcsTask(zone, project, into), into).read();
    }
  }

  /** One way through a file: the components that are open, and what was found of the task. */
  private static final class Reading {
    private final IcsLines lines;
    private final IcsTask tasks;
    private final FileContent into;
    private final Deque<String> open = new ArrayDeque<>();
    private List<IcsLine> task;
    private List<List<IcsLine>> alarms;
    private long begin;

    Reading(IcsLines lines, IcsTask tasks, FileContent into) {
      this.lines = lines;
      this.tasks = tasks;
      this.into = into;
    }

    void read() throws IOException {
      for (String text = lines.next(); text != null; text = lines.next()) {
        IcsLine line = IcsLine.parse(lines.number(), text);
        if (line == null) {
          malformed();
        } else if (line.name().equals("BEGIN")) {
          begin(line.value().strip().toUpperCase(Locale.ROOT));
        } else if (line.name().equals("END")) {
          end(line.value().strip().toUpperCase(Locale.ROOT));
        } else {
          property(line);
        }
      }
      if (!open.isEmpty()) {
        throw new UnreadableFileException(
            lines.number(), "is the last, and " + open.peek() + " has no end");
      }
      if (lines.number() <= 1) {
        throw new UnreadableFileException(1, "must be BEGIN:VCALENDAR");
      }
    }

    private void malformed() {
      if (open.isEmpty()) {
        throw new UnreadableFileException(lines.number(), "is no iCalendar");
      }
      into.problem(new FileProblem(lines.number(), null, "is no property", task != null));
    }

    private void begin(String component) {
      if (open.isEmpty() != component.equals("VCALENDAR") || open.size() >= MAX_DEPTH) {
        throw new UnreadableFileException(
            lines.number(), "must not begin a " + printable(component) + " here");
      }
      if (open.size() == 1 && component.equals("VTODO")) {
        begin = lines.number();
        task = new ArrayList<>();
        alarms = new ArrayList<>();
      } else if (open.size() == 1 && !SILENT.contains(component)) {
        into.problem(new FileProblem(lines.number(), printable(component), "is no task", false));
      } else if (task != null && component.equals("VALARM")) {
        alarms.add(new ArrayList<>());
      }
      open.push(component);
    }

    private void end(String component) {
      if (open.isEmpty() || !open.pop().equals(component)) {
        throw new UnreadableFileException(
            lines.number(), "ends a " + printable(component) + " that is not open");
      }
      if (task != null && open.size() == 1) {
        tasks.read(begin, task, alarms);
        task = null;
      }
    }

    private void property(IcsLine line) {
      if (open.isEmpty()) {
        throw new UnreadableFileException(lines.number(), "must be BEGIN:VCALENDAR");
      }
      List<IcsLine> component =
          task == null
              ? null
              : open.size() == 2
                  ? task
                  : open.peek().equals("VALARM") ? alarms.get(alarms.size() - 1) : null;
      if (component != null && task.size() + alarms.size() < MAX_LINES) {
        component.add(line);
      }
    }

    private static String printable(String component) {
      return component.substring(0, Math.min(component.length(), 40));
    }
  }
}
