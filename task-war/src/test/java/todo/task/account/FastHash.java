package todo.task.account;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Hashes that name their parameters as the server's do, and cost nothing. */
public class FastHash implements Pbkdf2PasswordHash {
  private String parameters = "";

  @Override
  public void initialize(Map<String, String> given) {
    parameters =
        given.get("Pbkdf2PasswordHash.Algorithm")
            + ":"
            + given.get("Pbkdf2PasswordHash.Iterations")
            + ":";
  }

  @Override
  public String generate(char[] password) {
    return parameters + new String(password);
  }

  @Override
  public boolean verify(char[] password, String hash) {
    return hash.substring(hash.indexOf(':', hash.indexOf(':') + 1) + 1)
        .equals(new String(password));
  }
}
