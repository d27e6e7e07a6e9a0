package todo.system;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import todo.local.Service;

/** Tokens (RFC 7519) as an issuer signs them, or as somebody forges them. */
final class Tokens {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private Tokens() {}

  static KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static PrivateKey privateKey(byte[] pkcs8) {
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A key set with one key (RFC 7517, section 5). */
  static String jwks(String kid, RSAPublicKey key) {
    return Json.createObjectBuilder()
        .add(
            "keys",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("kty", "RSA")
                        .add("use", "sig")
                        .add("alg", "RS256")
                        .add("kid", kid)
                        .add("n", unsigned(key.getModulus()))
                        .add("e", unsigned(key.getPublicExponent()))))
        .build()
        .toString();
  }

  static JsonObjectBuilder claims(String issuer, Person person, Instant expiry) {
    return claims(issuer, person.id(), person.email(), expiry);
  }

  static JsonObjectBuilder claims(String issuer, String id, String email, Instant expiry) {
    return Json.createObjectBuilder()
        .add("iss", issuer)
        .add("sub", id)
        .add("upn", email)
        .add("email", email)
        .add("zoneinfo", "Europe/Berlin")
        .add("groups", Json.createArrayBuilder().add("user"))
        .add("iat", expiry.minusSeconds(3600).getEpochSecond())
        .add("exp", expiry.getEpochSecond())
        .add("jti", java.util.UUID.randomUUID().toString());
  }

  /** As the system's own issuer signs them. */
  static String issued(Todo todo, JsonObject claims) {
    Map<String, Object> key =
        todo.database(Service.TASK)
            .rows("select kid, private_key from signing_key order by created_at desc, kid limit 1")
            .get(0);
    return rs256((String) key.get("kid"), claims, privateKey((byte[]) key.get("private_key")));
  }

  static String rs256(String kid, JsonObject claims, PrivateKey key) {
    String signed = signedPart("RS256", kid, claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With the issuer's public key, which everybody has, as the secret. */
  static String hs256(String kid, JsonObject claims, Key publicKey) {
    String signed = signedPart("HS256", kid, claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(publicKey.getEncoded(), "HmacSHA256"));
      byte[] signature = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + BASE64.encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String unsigned(String kid, JsonObject claims) {
    return signedPart("none", kid, claims) + ".";
  }

  private static String signedPart(String algorithm, String kid, JsonObject claims) {
    String header =
        Json.createObjectBuilder()
            .add("alg", algorithm)
            .add("typ", "JWT")
            .add("kid", kid)
            .build()
            .toString();
    return text(header) + "." + text(claims.toString());
  }

  private static String text(String json) {
    return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
  }
}
