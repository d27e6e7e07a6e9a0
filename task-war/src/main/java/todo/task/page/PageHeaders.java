package todo.task.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What the server tells a browser about the page. Nothing is loaded from another host and no markup
 * is made of text (Content Security Policy Level 3, Trusted Types): a script that gets into a
 * task's title runs nowhere.
 */
final class PageHeaders {
  /** Of index.html's import map: the one inline script, since a browser reads no other kind. */
  static final String IMPORT_MAP_HASH = "sha256-hYCncL8eHOQT956/+KUWpTDy5AYZ/xR5bwzMikkr2UQ=";

  /** The policies that may make markup of text: lit-html's own templates, and the worker's URL. */
  private static final String TRUSTED_TYPES = "lit-html service-worker";

  static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self' '" + IMPORT_MAP_HASH + "'",
          "style-src 'self'",
          "img-src 'self' data:",
          "connect-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "require-trusted-types-for 'script'",
          "trusted-types " + TRUSTED_TYPES);

  private static final Map<String, String> GUARDS =
      Map.of(
          "Content-Security-Policy", CONTENT_SECURITY_POLICY,
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  private PageHeaders() {}

  /** What may run in a document or a worker is said with it; of all else only what it is. */
  static void addTo(HttpServletResponse response, boolean runs) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (runs) {
      GUARDS.forEach(response::setHeader);
    }
  }

  /** A WebJar's address holds its version; all else is asked for again, and mostly answered 304. */
  static String cacheControl(String path) {
    return path.startsWith("/webjars/") ? "public, max-age=31536000, immutable" : "no-cache";
  }
}
