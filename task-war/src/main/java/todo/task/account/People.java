package todo.task.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import todo.task.request.Person;

/** Account holders as the task service knows them, for changes that come without a token. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class People {
  private final Accounts accounts;

  protected People() {
    this(null);
  }

  @Inject
  public People(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * @param id the subject of their tokens; may be anything that another producer wrote
   */
  public Optional<Person> find(String id) {
    return accounts.bySubject(id).map(a -> new Person(id, a.email(), a.timeZone()));
  }
}
