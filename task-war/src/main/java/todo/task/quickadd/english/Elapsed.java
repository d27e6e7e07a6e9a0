package todo.task.quickadd.english;

import java.time.Duration;
import todo.task.quickadd.text.Line;

/** "in 20 minutes", "in an hour and a half", "2 hours from now": elapsed time. */
final class Elapsed {
  private final Line line;

  Elapsed(Line line) {
    this.line = line;
  }

  Match<Duration> at(int i) {
    boolean in = line.says(i, "in");
    Match<Span> span = Spans.at(line, in ? i + 1 : i);
    if (span == null || !span.value().isElapsed()) {
      return null;
    }
    boolean fromNow = line.says(span.end(), "from", "now");
    int end = fromNow ? span.end() + 2 : span.end();
    return in || fromNow ? new Match<>(span.value().duration(), end) : null;
  }
}
