package todo.task.finding.filter;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A statement in the making: text of ours, and beside it every value that is somebody else's, as
 * the parameters {@code ?1}, {@code ?2}, …, each used once and in this order.
 */
public final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  /** Adds text, which must not hold anything from outside. */
  public Sql add(String sql) {
    text.append(sql);
    return this;
  }

  /** Adds a parameter. */
  public Sql bind(Object value) {
    parameters.add(value);
    text.append('?').append(parameters.size());
    return this;
  }

  public String text() {
    return text.toString();
  }

  /** Gives the parameters to a query of this text. */
  public Query on(Query query) {
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }

  public List<Object> parameters() {
    return Collections.unmodifiableList(parameters);
  }
}
