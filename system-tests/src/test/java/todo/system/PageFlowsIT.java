package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What a person does with tasks in the lists. */
@MicroShedTest
class PageFlowsIT {
  private final Todo todo = Todo.running();
  private Person ada;
  private Device device;

  @BeforeEach
  void aPersonIsSignedIn() {
    ada = todo.signUp();
    device = Device.of(todo, ada);
  }

  @AfterEach
  void nothingIsWrongInTheConsole() {
    device.close();
  }

  @Test
  void quickAddShowsWhatItUnderstoodAndLeavesInTheTitleWhatIsTakenBack() {
    device.at("/inbox");
    QuickAdd quickAdd = device.quickAdd();
    quickAdd.line().fill("Call Bob #1 tomorrow at 5pm #work p1");
    for (String words : List.of("tomorrow", "5pm", "#work", "p1")) {
      assertThat(quickAdd.chip(words)).isVisible();
    }
    quickAdd.refuse("#work");
    assertThat(quickAdd.chip("#work")).hasCount(0);
    quickAdd.line().press("Enter");

    device.list().shows("Call Bob #1 #work");
    assertThat(device.list().rows().first()).containsText("P1");
    assertThat(device.list().rows().first()).containsText("Tomorrow");
    assertThat(quickAdd.line()).isFocused();
    assertThat(quickAdd.line()).hasValue("");
  }

  @Test
  void whatIsAddedInAViewBelongsToIt() {
    device.at("/today").quickAdd().add("Water the plants");
    device.list().shows("Water the plants");
    device.at("/tag/home").quickAdd().add("Clean");
    device.list().shows("Clean");
    device.at("/inbox").list().shows("Water the plants", "Clean");
  }

  @Test
  void aTaskIsCompletedAndComesBackByUndo() {
    ada.creates("First");
    ada.creates("Second");
    device.at("/inbox").list().checkbox("First").click();
    device.list().shows("Second");
    device.toast().getByText("Undo").click();
    device.list().shows("First", "Second");

    device.list().checkbox("Second").click();
    device.list().shows("First");
    device.at("/completed").list().shows("Second");
    device.list().checkbox("Second").click();
    device.list().isEmpty();
  }

  @Test
  void aTitleIsEditedWhereItStands() {
    ada.creates("Old");
    device.at("/inbox").list().choose("Old", "Rename");
    Locator field = device.page().locator(".rename");
    field.fill("New");
    field.press("Enter");
    assertThat(device.list().title("New")).isFocused();
    device.at("/inbox").list().shows("New");
  }

  @Test
  void aTaskGoesToTheTrashAndIsRestored() {
    ada.creates("Kept after all");
    device.at("/inbox").list().choose("Kept after all", "Delete");
    device.list().isEmpty();
    assertThat(device.toast()).containsText("Moved to the trash");
    device.link("Trash").click();
    device.list().shows("Kept after all");
    device.list().choose("Kept after all", "Restore");
    device.list().isEmpty();
    device.link("Inbox").click();
    device.list().shows("Kept after all");
  }

  @Test
  void selectedTasksAreChangedAtOnceAndTheChangeIsUndone() {
    List.of("a", "b", "c").forEach(ada::creates);
    device.at("/inbox").button("Select").click();
    device.list().select("a");
    device.list().select("c");
    assertThat(device.page().locator(".bulk-bar")).containsText("2 selected");
    device.button("Complete").click();
    device.list().shows("b");
    device.toast().getByText("Undo").click();
    device.list().shows("a", "b", "c");
  }

  @Test
  void allOfALongListIsMoreThanWhatIsShownOfIt() {
    String tasks =
        IntStream.rangeClosed(1, 120)
            .mapToObj(n -> "{\"title\": \"Task " + n + "\"}")
            .collect(Collectors.joining(",", "{\"tasks\": [", "]}"));
    ada.imports("json", tasks).expect(200);
    device.at("/inbox").button("Select").click();
    device.button("All").click();
    assertThat(device.page().locator(".bulk-bar")).containsText("120 selected");
    device.button("Complete").click();
    device.list().isEmpty();
    assertThat(device.link("Inbox").locator(".count")).hasCount(0);
  }

  @Test
  void tasksAreTaggedAndPutOffTogether() {
    List.of("a", "b").forEach(ada::creates);
    device.at("/inbox").button("Select").click();
    device.button("All").click();
    device.button("Tag").click();
    device.dialog().getByLabel("Tags").fill("work");
    device.dialog().getByText("Save").click();
    assertThat(device.link("work")).containsText("2");
    device.button("Select").click();
    device.button("All").click();
    device.button("Due").click();
    device.choose("Tomorrow");
    device.at("/upcoming").list().shows("a", "b");
    assertThat(device.page().locator(".group")).containsText("Tomorrow");
  }

  @Test
  void aTaskIsDraggedToAnotherPlace() {
    List.of("a", "b", "c").forEach(ada::creates);
    device.at("/inbox");
    Locator grip = device.list().row("a").locator(".grip");
    device.list().row("a").hover();
    grip.dragTo(
        device.list().row("c"),
        new Locator.DragToOptions()
            .setTargetPosition(40, device.list().row("c").boundingBox().height - 4));
    device.list().shows("b", "c", "a");
    device.at("/inbox").list().shows("b", "c", "a");
  }

  @Test
  void wordsAreSearchedForAndAFilterIsKept() {
    ada.post("/api/tasks", "{\"title\": \"Prune the roses\", \"priority\": 1}").expect(201);
    ada.creates("Pay rent");
    device.at("/inbox");
    Locator search =
        device.page().getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search"));
    search.fill("roses");
    device.list().shows("Prune the roses");
    search.fill("p1");
    assertThat(device.heading()).hasText("“p1”");
    device.list().shows("Prune the roses");
    device.button("Keep as filter").click();
    device.dialog().getByLabel("Name").fill("Urgent");
    device.dialog().getByText("Save").click();

    assertThat(device.heading()).hasText("Urgent");
    device.list().shows("Prune the roses");
    assertThat(device.link("Urgent")).isVisible();
    device.page().reload();
    device.list().shows("Prune the roses");
  }

  @Test
  void backAndForwardGoThroughTheViews() {
    device.at("/inbox");
    device.link("Today").click();
    device.link("Completed").click();
    assertThat(device.heading()).hasText("Completed");
    device.page().goBack();
    assertThat(device.heading()).hasText("Today");
    assertThat(device.page()).hasTitle("Today · Todo");
    device.page().goForward();
    assertThat(device.heading()).hasText("Completed");
  }
}
