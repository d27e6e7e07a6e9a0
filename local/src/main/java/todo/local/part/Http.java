package todo.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** A GET that only wants to know its status. */
final class Http {
  private static final int TIMEOUT_MILLIS = 3000;

  private Http() {}

  static boolean succeeds(String url) {
    return status(url) / 100 == 2;
  }

  /** 0 when there is no answer. */
  static int status(String url) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try {
        return connection.getResponseCode();
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return 0;
    }
  }
}
