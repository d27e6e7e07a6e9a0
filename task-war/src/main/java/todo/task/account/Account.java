package todo.task.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * Someone who may sign in. Made by sign-up, or at start for the bootstrap operator, who alone has
 * the role operator. The password's hash is renewed at a sign-in when its parameters have grown
 * weak, and the person may move to another time zone; all else stays.
 */
@Entity
@Table(name = "account")
public class Account {
  @Id private UUID id;

  private String email;

  @Column(name = "email_key")
  private String emailKey;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "time_zone")
  private String timeZone;

  private boolean operator;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Account() {}

  public Account(UUID id, EmailAddress email, String passwordHash, ZoneId timeZone, Instant at) {
    this.id = id;
    this.email = email.text();
    this.emailKey = email.key();
    this.passwordHash = passwordHash;
    this.timeZone = timeZone.getId();
    this.createdAt = at;
  }

  /** The subject of this person's tokens, and the user_id of their events. */
  public UUID id() {
    return id;
  }

  /** As the person wrote it. */
  public String email() {
    return email;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** What the person may do. */
  public Set<String> roles() {
    return operator ? Set.of("user", "operator") : Set.of("user");
  }

  void renewHash(String stronger) {
    passwordHash = stronger;
  }

  void moveTo(ZoneId zone) {
    timeZone = zone.getId();
  }

  void makeOperator(String hash) {
    operator = true;
    passwordHash = hash;
  }
}
