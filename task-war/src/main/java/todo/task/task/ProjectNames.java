package todo.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The projects that a person may name in quick add. There are no projects yet. */
@ApplicationScoped
public class ProjectNames {

  /** The names of a person's projects, as they wrote them. */
  public Set<String> of(Person person) {
    return Set.of();
  }
}
