package todo.task.quickadd;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** Reads a task from one line in a person's own words. One implementation is one language. */
public interface QuickAdd {
  /** The longest line, in code points. */
  int MAX_TEXT = 1_000;

  /**
   * Nothing of a line is wrong: what is not understood is part of the title, which is empty when
   * all was understood.
   *
   * @param zone in which the words are meant
   * @param at the moment at which they are said
   * @param projects the names that {@code +name} may mean
   * @throws todo.event.InvalidFieldException naming text, when it is longer than {@link #MAX_TEXT}
   */
  Understood parse(String text, ZoneId zone, Instant at, Set<String> projects);
}
