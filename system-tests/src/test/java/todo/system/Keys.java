package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.assertj.core.api.Assertions;

/** The keyboard of a device, by which alone its page is used. */
record Keys(Device device) {
  private static final int MOST_STOPS = 80;

  void press(String... keys) {
    Keyboard keyboard = device.page().keyboard();
    for (String key : keys) {
      keyboard.press(key);
    }
  }

  void type(String text) {
    device.page().keyboard().type(text);
  }

  /** Goes from one tab stop to the next until it is there. */
  void tabTo(Locator goal) {
    assertThat(goal).isVisible();
    for (int stops = 0; stops < MOST_STOPS && !hasFocus(goal); stops++) {
      press("Tab");
    }
    assertThat(goal).isFocused();
  }

  void choose(Locator goal) {
    tabTo(goal);
    press("Enter");
  }

  /** That no tab stop lies outside of the dialog; a browser's own bar is one between two rounds. */
  void stayWithin(Locator dialog) {
    for (int stops = 0; stops < 15; stops++) {
      press("Tab");
      Object isWithin =
          dialog.evaluate(
              "dialog => dialog.contains(document.activeElement)"
                  + " || document.activeElement === document.body");
      Assertions.assertThat(isWithin).as("tab stop %d", stops).isEqualTo(true);
    }
  }

  private static boolean hasFocus(Locator goal) {
    return (Boolean) goal.evaluate("element => element === document.activeElement");
  }
}
