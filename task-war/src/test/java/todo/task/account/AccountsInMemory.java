package todo.task.account;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts without a database. */
public class AccountsInMemory extends Accounts {
  private final Map<String, Account> byKey = new ConcurrentHashMap<>();

  @Override
  public Optional<Account> byId(UUID id) {
    return byKey.values().stream().filter(account -> account.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Account> byEmail(String email) {
    return Optional.ofNullable(byKey.get(EmailAddress.key(email)));
  }

  @Override
  public void add(Account account) {
    requireFree(new EmailAddress(account.email()));
    byKey.put(EmailAddress.key(account.email()), account);
  }
}
