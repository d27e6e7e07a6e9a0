package todo.task.task;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The ids of new tasks, drawn from the database in blocks.
 *
 * <p>Not EclipseLink's own generator: who waits for its next block does so in a loop that never
 * sleeps, and takes the processor from the one who fetches it.
 *
 * <p>Shared state: the block, guarded by this object's lock. A transaction that rolls back leaves a
 * gap, and so does a restart.
 */
@ApplicationScoped
public class TaskIds {
  /** The sequence's increment; it stands at the last id of the block drawn last. */
  private static final int BLOCK = 50;

  @Resource(lookup = "jdbc/task-non-jta")
  private DataSource dataSource;

  private long next;
  private int left;

  /** An id that no other task has. */
  synchronized long next() {
    if (left == 0) {
      next = drawLast() - BLOCK + 1;
      left = BLOCK;
    }
    left--;
    return next++;
  }

  /** In no transaction, so that a block is there for everybody at once. */
  private long drawLast() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement("select nextval('task_id')");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The database gives no task ids", e);
    }
  }
}
