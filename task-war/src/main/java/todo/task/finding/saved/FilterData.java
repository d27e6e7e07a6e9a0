package todo.task.finding.saved;

import java.math.BigDecimal;
import todo.task.project.ProjectName;

/**
 * What a person says of a filter that they keep.
 *
 * @param name one line, without space around it
 * @param filter an expression that was right when it was stored
 * @param color {@code #rrggbb} in lower case; null for none
 * @param position where it stands among the person's filters; null for the end
 */
record FilterData(String name, String filter, String color, BigDecimal position) {
  static final int MAX_NAME = 120;

  /** By which a person's filters are told apart, as projects are. */
  String key() {
    return ProjectName.key(name);
  }

  FilterData at(BigDecimal other) {
    return new FilterData(name, filter, color, other);
  }
}
