package todo.notifier;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The service's own database, which no other service reads. */
@ApplicationScoped
public class Database {
  @Resource(lookup = "jdbc/notifier")
  private DataSource dataSource;

  @Produces
  public DataSource dataSource() {
    return dataSource;
  }
}
