package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** All else that the page is for, by keyboard alone: no test here moves a pointer. */
@MicroShedTest
class PageKeyboardPathsIT {
  private final Todo todo = Todo.running();
  private Device device;
  private Keys keys;

  @AfterEach
  void nothingIsWrongInTheConsole() {
    device.close();
  }

  @Test
  void somebodyNewSignsUpAndAddsATask() {
    use(Device.ofNobody(todo, Look.DESKTOP).at("/"));
    keys.choose(device.button("Create an account"));
    keys.tabTo(device.page().getByLabel("E-mail"));
    keys.type("p" + UUID.randomUUID() + "@example.org");
    keys.press("Tab");
    keys.type(Person.PASSWORD);
    keys.press("Enter");
    assertThat(device.heading()).isFocused();

    keys.press("n");
    keys.type("Call Bob tomorrow #work p1");
    assertThat(device.quickAdd().chip("p1")).isVisible();
    keys.choose(device.page().getByLabel("Leave “#work” in the title"));
    assertThat(device.quickAdd().chip("#work")).hasCount(0);
    assertThat(device.quickAdd().line()).isFocused();
    keys.press("Enter");
    device.list().shows("Call Bob #work");
  }

  @Test
  void aTaskIsOpenedChangedThroughoutAndClosed() {
    signedInWith("Buy a bicycle");
    keys.press("j", "Enter");
    Detail detail = device.detail();
    assertThat(detail.panel()).isFocused();
    keys.choose(detail.fact("Due").locator("summary"));
    keys.tabTo(detail.fact("Due").locator("input[name=text]"));
    keys.type("2027-03-01 at 9:00");
    keys.press("Enter");
    assertThat(detail.fact("Due").locator("time")).containsText("2027");
    assertThat(detail.fact("Due").locator("input[name=text]")).isFocused();
    keys.choose(detail.button("Clear: Due"));
    assertThat(detail.fact("Due")).containsText("Add");
    assertThat(detail.fact("Due").locator("summary")).isFocused();
    keys.tabTo(detail.field("Priority"));
    keys.type("1");
    assertThat(device.list().rows().first()).containsText("P1");
    keys.tabTo(detail.field("Add a part"));
    keys.type("Compare prices");
    keys.press("Enter");
    assertThat(detail.panel().locator(".parts .task-title")).hasText("Compare prices");
    keys.press("Escape");
    assertThat(detail.panel()).hasCount(0);
    assertThat(device.list().title("Buy a bicycle")).isFocused();
  }

  @Test
  void aCommentIsWrittenChangedAndDeleted() {
    signedInWith("Buy a bicycle");
    keys.press("j", "Enter");
    Detail detail = device.detail();
    keys.tabTo(detail.field("Write a comment"));
    keys.type("The shop is closed.");
    keys.press("Control+Enter");
    assertThat(detail.comments()).hasText("The shop is closed.");
    keys.press("Shift+Tab", "Shift+Tab", "Enter");
    assertThat(detail.field("Edit")).isFocused();
    keys.press("Control+a");
    keys.type("It is open.");
    keys.press("Control+Enter");
    assertThat(detail.comments()).hasText("It is open.");
    assertThat(detail.button("Edit")).isFocused();
    keys.choose(detail.button("Delete the comment"));
    assertThat(detail.comments()).hasCount(0);
    assertThat(detail.field("Write a comment")).isFocused();
  }

  @Test
  void dialogsHoldTheFocusAndGiveItBack() {
    signedInWith("Prune the roses");
    Locator newProject = device.button("New project");
    keys.choose(newProject);
    assertThat(device.dialog().getByLabel("Name")).isFocused();
    keys.stayWithin(device.dialog());
    keys.press("Escape");
    assertThat(device.dialog()).hasCount(0);
    assertThat(newProject).isFocused();
    keys.press("Enter");
    assertThat(device.dialog().getByLabel("Name")).isFocused();
    keys.type("Garden");
    keys.press("Enter");
    assertThat(device.heading()).hasText("Garden");
    assertThat(device.heading()).isFocused();

    Locator more = device.page().locator(".view-head").getByLabel("More for the project Garden");
    keys.choose(more);
    keys.press("d", "Enter"); // Delete …
    assertThat(device.dialog()).containsText("Delete “Garden”?");
    keys.stayWithin(device.dialog());
    keys.press("Escape");
    assertThat(more).isFocused();
  }

  @Test
  void theViewsAreReachedAndTheFocusIsAtTheirHeading() {
    signedInWith("Prune the roses p1");
    keys.press("g", "t");
    assertThat(device.heading()).hasText("Today");
    assertThat(device.heading()).isFocused();
    keys.choose(device.link("Settings"));
    assertThat(device.heading()).hasText("Settings");
    assertThat(device.heading()).isFocused();
  }

  @Test
  void wordsAreSearchedForAndAFilterIsKept() {
    signedInWith("Prune the roses p1");
    keys.press("/");
    keys.type("p1");
    device.list().shows("Prune the roses");
    assertThat(device.page().locator("#search")).isFocused();
    keys.choose(device.button("Keep as filter"));
    assertThat(device.dialog().getByLabel("Name")).isFocused();
    keys.type("Urgent");
    keys.press("Enter");
    assertThat(device.heading()).hasText("Urgent");
    assertThat(device.heading()).isFocused();
    device.list().shows("Prune the roses");
    keys.press("j");
    assertThat(device.list().title("Prune the roses")).isFocused();
  }

  /** WCAG 2.1.4. */
  @Test
  void theHelpListsTheKeysAndLettersCanBeSwitchedOff() {
    signedInWith("a");
    keys.press("?");
    assertThat(device.dialog()).containsText("Keyboard shortcuts");
    keys.tabTo(device.dialog().getByLabel("Single letters are shortcuts"));
    keys.press("Space", "Escape");
    assertThat(device.dialog()).hasCount(0);
    keys.press("n", "j", "?");
    assertThat(device.quickAdd().line()).not().isFocused();
    assertThat(device.list().title("a")).not().isFocused();
    assertThat(device.dialog()).hasCount(0);
    keys.tabTo(device.list().title("a"));
    keys.press("Delete"); // no letter
    device.list().isEmpty();
  }

  private void signedInWith(String text) {
    Person ada = todo.signUp();
    ada.post("/api/tasks", "{\"text\": \"" + text + "\"}").expect(201);
    use(Device.of(todo, ada).at("/inbox"));
  }

  private void use(Device device) {
    this.device = device;
    this.keys = new Keys(device);
  }
}
