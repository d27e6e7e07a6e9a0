package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** The page by keyboard alone: no test here moves a pointer. */
@MicroShedTest
class PageKeyboardIT {
  private final Todo todo = Todo.running();
  private Person ada;
  private Device device;
  private Keyboard keyboard;

  @BeforeEach
  void aPersonHasThreeTasks() {
    ada = todo.signUp();
    List.of("a", "b", "c").forEach(ada::creates);
    device = Device.of(todo, ada).at("/inbox");
    keyboard = device.page().keyboard();
    device.list().shows("a", "b", "c");
  }

  @AfterEach
  void nothingIsWrongInTheConsole() {
    device.close();
  }

  @Test
  void theFirstTabStopLeadsToTheContent() {
    keyboard.press("Tab");
    assertThat(device.page().locator(".skip-link")).isFocused();
    keyboard.press("Enter");
    assertThat(device.page().locator("#main")).isFocused();
  }

  @Test
  void aTaskIsAddedAndTheLineLeft() {
    keyboard.press("n");
    assertThat(device.quickAdd().line()).isFocused();
    keyboard.type("jump j k x");
    keyboard.press("Enter");
    device.list().shows("a", "b", "c", "jump j k x");
    assertThat(device.quickAdd().line()).isFocused();
    keyboard.press("Escape");
    assertThat(device.quickAdd().line()).not().isFocused();
  }

  @Test
  void theFocusGoesFromLineToLineAndToTheNextWhenOneLeaves() {
    keyboard.press("j");
    assertThat(title("a")).isFocused();
    keyboard.press("j");
    assertThat(title("b")).isFocused();
    keyboard.press("c");
    device.list().shows("a", "c");
    assertThat(title("c")).isFocused();
    keyboard.press("k");
    assertThat(title("a")).isFocused();
    keyboard.press("z");
    device.list().shows("a", "b", "c");
    keyboard.press("Delete");
    device.list().shows("b", "c");
    assertThat(title("b")).isFocused();
  }

  @Test
  void aTitleIsEditedAndEscapeLeavesItAsItWas() {
    keyboard.press("j");
    keyboard.press("e");
    assertThat(device.page().locator(".rename")).isFocused();
    keyboard.type("changed");
    keyboard.press("Enter");
    device.list().shows("changed", "b", "c");
    assertThat(title("changed")).isFocused();
    keyboard.press("e");
    assertThat(device.page().locator(".rename")).isFocused();
    keyboard.type("not kept");
    keyboard.press("Escape");
    device.list().shows("changed", "b", "c");
    assertThat(title("changed")).isFocused();
  }

  @Test
  void aTaskIsMovedAndStaysWhereItWasPut() {
    keyboard.press("j");
    keyboard.press("Alt+ArrowDown");
    device.list().shows("b", "a", "c");
    assertThat(title("a")).isFocused();
    device.page().waitForCondition(() -> ada.sees(idOf("a")).version() > 1);
    assertThat(title("a")).isFocused();
    keyboard.press("Alt+ArrowDown");
    device.list().shows("b", "c", "a");
    device.page().waitForCondition(() -> ada.sees(idOf("a")).version() > 2);
    device.at("/inbox").list().shows("b", "c", "a");
  }

  @Test
  void tasksAreSelectedAndTheSelectionEnds() {
    keyboard.press("j");
    keyboard.press("x");
    Locator bar = device.page().locator(".bulk-bar");
    assertThat(bar).containsText("1 selected");
    keyboard.press("Control+a");
    assertThat(bar).containsText("3 selected");
    keyboard.press("Escape");
    assertThat(bar).hasCount(0);
  }

  @Test
  void aTaskIsOpenedAndTheFocusComesBackToItsLine() {
    keyboard.press("j");
    keyboard.press("Enter");
    assertThat(device.detail().panel()).isFocused();
    keyboard.press("Escape");
    assertThat(device.detail().panel()).hasCount(0);
    assertThat(title("a")).isFocused();
  }

  @Test
  void menusMoveByArrowsAndGiveTheFocusBack() {
    keyboard.press("j");
    keyboard.press("Tab");
    keyboard.press("Enter");
    Locator first = device.page().locator("[role=menuitem]").first();
    assertThat(first).isFocused();
    keyboard.press("End");
    assertThat(device.page().locator("[role=menuitem]").last()).isFocused();
    keyboard.press("Escape");
    assertThat(device.list().row("a").locator(".row-menu")).isFocused();
  }

  @Test
  void theHelpListsTheKeysAndLettersCanBeSwitchedOff() {
    keyboard.press("?");
    assertThat(device.dialog()).containsText("Keyboard shortcuts");
    device.dialog().getByLabel("Single letters are shortcuts").press("Space");
    keyboard.press("Escape");
    assertThat(device.dialog()).hasCount(0);
    keyboard.press("n");
    assertThat(device.quickAdd().line()).not().isFocused();
  }

  @Test
  void theViewsAreReachedAndTheFocusIsAtTheirHeading() {
    keyboard.press("g");
    keyboard.press("t");
    assertThat(device.heading()).hasText("Today");
    assertThat(device.heading()).isFocused();
    keyboard.press("/");
    keyboard.type("b");
    device.list().shows("b");
    assertThat(device.page().locator("#search")).isFocused();
  }

  private Locator title(String title) {
    return device.list().title(title);
  }

  private long idOf(String title) {
    return ada.get("/api/tasks?q=" + title).expect(200).items().get(0).getInt("id");
  }
}
