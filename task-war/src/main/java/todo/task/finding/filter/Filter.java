package todo.task.finding.filter;

import java.util.List;

/** What an expression says of a task. */
public sealed interface Filter {

  <R> R accept(Visitor<R> visitor);

  /** All hold. */
  record And(List<Filter> all) implements Filter {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.and(this);
    }
  }

  /** One holds, or more. */
  record Or(List<Filter> any) implements Filter {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.or(this);
    }
  }

  /** The other does not hold. */
  record Not(Filter filter) implements Filter {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.not(this);
    }
  }

  /**
   * The task has this priority.
   *
   * @param level 1 to 4
   */
  record Priority(int level) implements Filter {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.priority(this);
    }
  }

  /** The task has this tag, in upper or lower case. */
  record Tag(String name) implements Filter {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tag(this);
    }
  }

  /** The task lies in the project of that name, as names of projects are compared. */
  record Project(String name) implements Filter {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.project(this);
    }
  }

  /** The task has that moment, and it lies so to the day. */
  record When(Moment moment, Comparison comparison, Day day) implements Filter {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.when(this);
    }
  }

  /**
   * The task's title, tags or description hold these words beside each other, of the last one the
   * beginning.
   */
  record Text(String words) implements Filter {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** What a task has or is. */
  enum Property implements Filter {
    OPEN,
    COMPLETED,
    OVERDUE,
    RECURRING,
    SUBTASK,
    INBOX,
    NO_DUE,
    NO_PRIORITY,
    NO_TAG;

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.property(this);
    }
  }

  /** The moments of a task that an expression can compare. */
  enum Moment {
    DUE,
    CREATED,
    COMPLETED
  }

  /** One method a kind of filter. */
  interface Visitor<R> {
    R and(And filter);

    R or(Or filter);

    R not(Not filter);

    R priority(Priority filter);

    R tag(Tag filter);

    R project(Project filter);

    R when(When filter);

    R text(Text filter);

    R property(Property filter);
  }
}
