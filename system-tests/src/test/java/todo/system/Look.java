package todo.system;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;

/**
 * How a device looks at the page.
 *
 * @param width in CSS pixels
 * @param locale a BCP 47 tag, the browser's language
 */
record Look(String name, int width, int height, String locale, ColorScheme scheme) {
  static final Look DESKTOP = new Look("desktop", 1280, 800, "en-GB", ColorScheme.LIGHT);
  static final Look PHONE = new Look("phone", 375, 740, "en-GB", ColorScheme.LIGHT);

  Look dark() {
    return new Look(name, width, height, locale, ColorScheme.DARK);
  }

  Look german() {
    return new Look(name, width, height, "de-DE", scheme);
  }

  Look wide(int pixels) {
    return new Look(name, pixels, height, locale, scheme);
  }

  /** Without motion, for what is measured must have come to rest. */
  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(name.equals("phone"))
        .setIsMobile(name.equals("phone"))
        .setLocale(locale)
        .setTimezoneId("Europe/Berlin")
        .setReducedMotion(ReducedMotion.REDUCE)
        .setColorScheme(scheme);
  }

  @Override
  public String toString() {
    return String.join("-", name, scheme.name().toLowerCase(Locale.ROOT), locale.substring(0, 2));
  }
}
