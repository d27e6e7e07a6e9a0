package todo.task.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import todo.runtime.Transactions;

/**
 * The keys that tokens are signed with, kept in the database, so that every replica signs with the
 * same and a restart invalidates no token. The first is made by whoever needs it first.
 *
 * <p>To change keys, add one and restart the replicas one by one: those that have not restarted
 * sign with the old key and already publish the new one. What is published is read again after
 * {@value #MEMORY_SECONDS} seconds only: a server that is shown a token of an unknown key asks for
 * the keys twice, and whoever forges tokens must not reach the database with each.
 *
 * <p>Shared state: the newest key and what is published, volatile, since any thread may find them.
 */
@ApplicationScoped
public class SigningKeys {
  private static final int BITS = 2048;
  private static final long MEMORY_SECONDS = 5;

  private final Transactions transactions;
  private final Clock clock;
  private volatile RSAKey newest;
  private volatile Published published;

  private record Published(JWKSet keys, Instant at) {
    /** A clock that was set back makes it no younger. */
    boolean holds(Instant now) {
      return Duration.between(at, now).abs().toSeconds() < MEMORY_SECONDS;
    }
  }

  protected SigningKeys() {
    this(null, null);
  }

  @Inject
  public SigningKeys(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The key to sign with. */
  public RSAKey newest() {
    RSAKey key = newest;
    if (key == null) {
      key = all().get(0);
      newest = key;
    }
    return key;
  }

  /** All keys' public halves, to verify with (RFC 7517, section 5). */
  public JWKSet published() {
    Published last = published;
    return last != null && last.holds(clock.instant()) ? last.keys : readAgain();
  }

  /** By one thread; those that waited for it take what it read. */
  private synchronized JWKSet readAgain() {
    Instant now = clock.instant();
    Published last = published;
    if (last == null || !last.holds(now)) {
      last = new Published(new JWKSet(List.<JWK>copyOf(all())).toPublicJWKSet(), now);
      published = last;
    }
    return last.keys;
  }

  /** Newest first, at least one. */
  private List<RSAKey> all() {
    try {
      List<RSAKey> kept = transactions.call(SigningKeys::select);
      return kept.isEmpty() ? transactions.call(this::first) : kept;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The signing keys can't be read", e);
    }
  }

  /** Made once: a replica that comes second waits at the lock, and finds the first one's. */
  private List<RSAKey> first(Connection connection) throws Exception {
    try (Statement lock = connection.createStatement()) {
      lock.execute("lock table signing_key in share row exclusive mode");
    }
    List<RSAKey> kept = select(connection);
    return kept.isEmpty() ? List.of(insert(connection, generate())) : kept;
  }

  private static List<RSAKey> select(Connection connection)
      throws SQLException, GeneralSecurityException {
    List<RSAKey> keys = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                "select kid, private_key from signing_key order by created_at desc, kid")) {
      while (rows.next()) {
        keys.add(key(rows.getString("kid"), rows.getBytes("private_key")));
      }
    }
    return keys;
  }

  private RSAKey insert(Connection connection, RSAKey key) throws SQLException, JOSEException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into signing_key (kid, private_key, created_at) values (?, ?, ?)")) {
      insert.setString(1, key.getKeyID());
      insert.setBytes(2, key.toRSAPrivateKey().getEncoded());
      insert.setTimestamp(3, Timestamp.from(clock.instant()));
      insert.executeUpdate();
    }
    return key;
  }

  private static RSAKey generate() throws GeneralSecurityException, JOSEException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    byte[] pkcs8 = generator.generateKeyPair().getPrivate().getEncoded();
    String thumbprint = key("new", pkcs8).computeThumbprint().toString(); // RFC 7638
    return key(thumbprint, pkcs8);
  }

  private static RSAKey key(String kid, byte[] pkcs8) throws GeneralSecurityException {
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    RSAPrivateCrtKey secret =
        (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    RSAPublicKeySpec open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
    return new RSAKey.Builder((RSAPublicKey) rsa.generatePublic(open))
        .privateKey(secret)
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .keyID(kid)
        .build();
  }
}
