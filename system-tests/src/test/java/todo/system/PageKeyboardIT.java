package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** The lists by keyboard alone: no test here moves a pointer, and the focus is never lost. */
@MicroShedTest
class PageKeyboardIT {
  private final Todo todo = Todo.running();
  private Person ada;
  private Device device;
  private Keys keys;

  @BeforeEach
  void aPersonHasThreeTasks() {
    ada = todo.signUp();
    List.of("a", "b", "c").forEach(ada::creates);
    device = Device.of(todo, ada).at("/inbox");
    keys = new Keys(device);
    device.list().shows("a", "b", "c");
  }

  @AfterEach
  void nothingIsWrongInTheConsole() {
    device.close();
  }

  @Test
  void theFirstTabStopLeadsToTheContent() {
    keys.press("Tab");
    assertThat(device.page().locator(".skip-link")).isFocused();
    keys.press("Enter");
    assertThat(device.page().locator("#main")).isFocused();
  }

  @Test
  void aTaskIsAddedAndTheLineLeft() {
    keys.press("n");
    assertThat(device.quickAdd().line()).isFocused();
    keys.type("jump j k x");
    keys.press("Enter");
    device.list().shows("a", "b", "c", "jump j k x");
    assertThat(device.quickAdd().line()).isFocused();
    keys.press("Escape");
    assertThat(device.quickAdd().line()).not().isFocused();
  }

  @Test
  void theFocusGoesFromLineToLineAndToTheNextWhenOneLeaves() {
    keys.press("j", "j");
    assertThat(title("b")).isFocused();
    keys.press("c");
    device.list().shows("a", "c");
    assertThat(title("c")).isFocused();
    keys.press("k");
    assertThat(title("a")).isFocused();
    assertThat(device.toast()).containsText("Completed: b");
    keys.press("z");
    device.list().shows("a", "b", "c");
    assertThat(title("a")).isFocused();
    keys.press("Delete");
    device.list().shows("b", "c");
    assertThat(title("b")).isFocused();
  }

  @Test
  void theLastLineToLeaveGivesTheFocusToTheOneBeforeAndInTheEndToTheHeading() {
    keys.tabTo(device.list().checkbox("c"));
    keys.press("Space");
    device.list().shows("a", "b");
    assertThat(device.list().checkbox("b")).isFocused();
    keys.press("Space");
    device.list().shows("a");
    assertThat(device.list().checkbox("a")).isFocused();
    keys.press("Space");
    device.list().isEmpty();
    assertThat(device.heading()).isFocused();
  }

  @Test
  void aTitleIsEditedAndEscapeLeavesItAsItWas() {
    keys.press("j", "e");
    assertThat(device.page().locator(".rename")).isFocused();
    keys.type("changed");
    keys.press("Enter");
    device.list().shows("changed", "b", "c");
    assertThat(title("changed")).isFocused();
    keys.press("e");
    assertThat(device.page().locator(".rename")).isFocused();
    keys.type("not kept");
    keys.press("Escape");
    device.list().shows("changed", "b", "c");
    assertThat(title("changed")).isFocused();
  }

  @Test
  void aTaskIsMovedAndStaysWhereItWasPut() {
    keys.press("j", "Alt+ArrowDown");
    device.list().shows("b", "a", "c");
    assertThat(title("a")).isFocused();
    device.page().waitForCondition(() -> ada.sees(idOf("a")).version() > 1);
    assertThat(title("a")).isFocused();
    keys.press("Alt+ArrowDown");
    device.list().shows("b", "c", "a");
    device.page().waitForCondition(() -> ada.sees(idOf("a")).version() > 2);
    assertThat(title("a")).isFocused();
    device.at("/inbox").list().shows("b", "c", "a");
  }

  @Test
  void whatIsMovedAndRemovedElsewhereTakesTheFocusFromNobody() {
    keys.press("j", "e");
    keys.type("being ty");
    move("a", "{\"after\": " + idOf("c") + "}");
    assertThat(device.list().rows().last().locator(".rename")).isFocused();
    keys.type("ped");
    assertThat(device.page().locator(".rename")).hasValue("being typed");
    keys.press("Escape");
    device.list().shows("b", "c", "a");
    assertThat(title("a")).isFocused();
    ada.completes(ada.sees(idOf("a")));
    device.list().shows("b", "c");
    assertThat(title("c")).isFocused();
  }

  @Test
  void tasksAreSelectedAndChangedAtOnce() {
    keys.press("j", "x");
    Locator bar = device.page().locator(".bulk-bar");
    assertThat(bar).containsText("1 selected");
    keys.press("Control+a");
    assertThat(bar).containsText("3 selected");
    keys.press("Escape");
    assertThat(bar).hasCount(0);
    assertThat(title("a")).isFocused();

    keys.press("x", "j", "x");
    keys.choose(device.button("Complete"));
    device.list().shows("c");
    assertThat(bar).hasCount(0);
    assertThat(device.list().row("c").locator(":focus")).hasCount(1);
  }

  @Test
  void aMessageTakesTheChangeBackAndGivesTheFocusBackToTheList() {
    keys.press("j", "c");
    device.list().shows("b", "c");
    keys.choose(device.button("Undo"));
    device.list().shows("a", "b", "c");
    assertThat(device.toast()).hasCount(0);
    assertThat(device.page().locator(".task-list :focus")).hasCount(1);
  }

  @Test
  void menusMoveByArrowsAndGiveTheFocusBack() {
    keys.press("j");
    keys.choose(more("a"));
    assertThat(menuItems().first()).isFocused();
    keys.press("End");
    assertThat(menuItems().last()).isFocused();
    keys.press("Escape");
    assertThat(more("a")).isFocused();
    keys.press("Enter", "End", "Enter"); // Delete
    device.list().shows("b", "c");
    assertThat(title("b")).isFocused();
  }

  @Test
  void aLongListIsGoneThroughToItsEnd() {
    IntStream.range(0, 117).forEach(i -> ada.creates("more " + i));
    device.at("/inbox");
    for (int i = 0; i < 120; i++) {
      keys.press("j");
    }
    assertThat(title("more 116")).isFocused();
    assertThat(title("more 116")).isInViewport();
    keys.press("c");
    assertThat(title("more 115")).isFocused();
  }

  private Locator menuItems() {
    return device.page().locator("[role=menuitem]");
  }

  private Locator more(String title) {
    return device.list().row(title).locator(".row-menu");
  }

  private Locator title(String title) {
    return device.list().title(title);
  }

  private void move(String title, String place) {
    ada.post("/api/tasks/" + idOf(title) + "/move", place).expect(200);
  }

  private long idOf(String title) {
    return ada.get("/api/tasks?q=" + title).expect(200).items().get(0).getInt("id");
  }
}
