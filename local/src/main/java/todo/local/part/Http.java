package todo.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** A GET that only wants to know whether it succeeds. */
final class Http {
  private static final int TIMEOUT_MILLIS = 3000;

  private Http() {}

  static boolean succeeds(String url) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try {
        return connection.getResponseCode() / 100 == 2;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
