package todo.task.quickadd.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import todo.task.quickadd.text.Line;

/** "remind me 30 min before", "reminder 1 day and 2 hours before", "alert me an hour early". */
final class ReminderPhrases {
  static final int MAX_REMINDERS = 20;

  private static final Set<String> BEFORE =
      Set.of("before", "beforehand", "early", "earlier", "ahead", "prior");
  private static final Set<String> WHAT = Set.of("it", "due", "that", "then");

  private final Line line;

  ReminderPhrases(Line line) {
    this.line = line;
  }

  /** How long before the due time each reminder is, when one begins at a token. */
  Match<List<Span>> at(int i) {
    int first = afterRemind(i);
    if (first == i) {
      return null;
    }
    List<Span> spans = new ArrayList<>();
    List<Span> pending = new ArrayList<>(); // "1 day" of "1 day and 2 hours before"
    int end = i;
    Match<Span> span = span(first);
    while (span != null && spans.size() + pending.size() < MAX_REMINDERS) {
      pending.add(span.value());
      int after = afterBefore(span.end());
      boolean before = after > span.end();
      if (before) {
        spans.addAll(pending);
        pending.clear();
        end = after;
      }
      int next = afterAnd(after);
      span = before && next == after ? null : span(next);
    }
    return end == i ? null : new Match<>(spans, end);
  }

  /** After "remind me" and the like; {@code i} when it does not say so. */
  private int afterRemind(int i) {
    int at = line.says(i, "and") ? i + 1 : i;
    at = line.says(at, "with") || line.says(at, "set") || line.says(at, "add") ? at + 1 : at;
    at = line.says(at, "a") ? at + 1 : at;
    boolean verb = line.says(at, "remind") || line.says(at, "notify") || line.says(at, "alert");
    if (verb || line.says(at, "reminder") || line.says(at, "reminders")) {
      int end = at + 1;
      while (line.says(end, "me") || line.says(end, ":") || line.says(end, "for")) {
        end++;
      }
      return end;
    }
    return i;
  }

  /** "the day before" is a day. */
  private Match<Span> span(int i) {
    Match<Span> span = Spans.simple(line, i);
    if (span != null) {
      return span.value().isAtMostTenYears() ? span : null;
    }
    if (!line.says(i, "the")) {
      return null;
    }
    Span one = Spans.of(1, line.word(i + 1));
    return one == null ? null : new Match<>(one, i + 2);
  }

  private int afterBefore(int i) {
    if (line.says(i, "in", "advance")) {
      return i + 2;
    }
    if (!BEFORE.contains(line.word(i))) {
      return i;
    }
    boolean what = WHAT.contains(line.word(i + 1)) && !line.continuesAt(i + 2);
    return what ? i + 2 : i + 1;
  }

  private int afterAnd(int i) {
    int at = line.says(i, ",") ? i + 1 : i;
    return line.says(at, "and") ? at + 1 : at;
  }
}
