package todo.task.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import todo.task.task.Person;

/** Account holders as the task service knows them, for changes that come without a token. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class People {
  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  /**
   * @param id the subject of their tokens; may be anything that another producer wrote
   */
  public Optional<Person> find(String id) {
    return accountId(id)
        .map(
            uuid ->
                entities
                    .createNativeQuery("select email, time_zone from account where id = ?1")
                    .setParameter(1, uuid)
                    .getResultList())
        .flatMap(rows -> ((List<?>) rows).stream().findFirst())
        .map(row -> (Object[]) row)
        .map(row -> new Person(id, (String) row[0], ZoneId.of((String) row[1])));
  }

  private static Optional<UUID> accountId(String id) {
    try {
      UUID uuid = UUID.fromString(id);
      return uuid.toString().equals(id) ? Optional.of(uuid) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
