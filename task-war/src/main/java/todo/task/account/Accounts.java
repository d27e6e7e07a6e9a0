package todo.task.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import todo.problem.ProblemException;

/** All accounts. */
@ApplicationScoped
public class Accounts {
  private static final String UNIQUE_VIOLATION = "23505"; // PostgreSQL 18, Appendix A

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  public Optional<Account> byId(UUID id) {
    return Optional.ofNullable(entities.find(Account.class, id));
  }

  /**
   * @param subject whatever a token or another producer calls a person
   */
  public Optional<Account> bySubject(String subject) {
    try {
      UUID id = UUID.fromString(subject);
      return id.toString().equals(subject) ? byId(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // another issuer's
    }
  }

  /**
   * @param email in any case; need not be an address at all
   */
  public Optional<Account> byEmail(String email) {
    return entities
        .createQuery("select a from Account a where a.emailKey = :key", Account.class)
        .setParameter("key", EmailAddress.key(email))
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws ProblemException 409 when somebody has that e-mail address
   */
  public void requireFree(EmailAddress email) {
    if (byEmail(email.text()).isPresent()) {
      throw taken();
    }
  }

  /**
   * @throws ProblemException 409 when somebody has that e-mail address
   */
  @Transactional
  public void add(Account account) {
    try {
      entities.persist(account);
      entities.flush();
    } catch (PersistenceException e) {
      throw isUniqueViolation(e) ? taken() : e;
    }
  }

  @Transactional
  public void renewHash(UUID id, String stronger) {
    byId(id).ifPresent(account -> account.renewHash(stronger));
  }

  /** The account after the change; empty when there is none. */
  @Transactional
  public Optional<Account> moveTo(UUID id, ZoneId zone) {
    Optional<Account> found = byId(id);
    found.ifPresent(account -> account.moveTo(zone));
    return found;
  }

  @Transactional
  public void makeOperator(UUID id, String passwordHash) {
    byId(id).ifPresent(account -> account.makeOperator(passwordHash));
  }

  private static boolean isUniqueViolation(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e && UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static ProblemException taken() {
    return ProblemException.conflict("email", "belongs to another account");
  }
}
