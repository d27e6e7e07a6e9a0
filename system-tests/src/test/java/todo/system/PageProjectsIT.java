package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Projects in the page's sidebar, and their lists. */
@MicroShedTest
class PageProjectsIT {
  private final Todo todo = Todo.running();
  private Person ada;
  private Device device;

  @BeforeEach
  void aPersonMakesAProject() {
    ada = todo.signUp();
    device = Device.of(todo, ada).at("/inbox");
    device.button("New project").click();
    device.dialog().getByLabel("Name").fill("Garden");
    device.dialog().getByText("Save").click();
    assertThat(device.heading()).hasText("Garden");
  }

  @AfterEach
  void nothingIsWrongInTheConsole() {
    device.close();
  }

  @Test
  void aTaskIsAddedIntoTheOpenProjectAndFromElsewhereByName() {
    device.quickAdd().add("Prune the roses");
    device.list().shows("Prune the roses");
    device.link("Inbox").click();
    device.quickAdd().add("Mow +Garden");
    device.list().isEmpty();
    assertThat(device.link("Garden")).containsText("2");
    device.link("Garden").click();
    device.list().shows("Prune the roses", "Mow");
  }

  @Test
  void aProjectIsRenamedAndDeletedAndItsTasksGoToTheInbox() {
    device.quickAdd().add("Prune the roses");
    device.list().shows("Prune the roses");
    more("Garden").click();
    device.choose("Edit the project");
    device.dialog().getByLabel("Name").fill("Park");
    device.dialog().getByText("Save").click();
    assertThat(device.heading()).hasText("Park");

    more("Park").click();
    device.choose("Delete …");
    device.dialog().getByText("To the Inbox").click();
    assertThat(device.heading()).hasText("Inbox");
    device.list().shows("Prune the roses");
    assertThat(device.link("Park")).hasCount(0);
  }

  @Test
  void anArchivedProjectLeavesTheList() {
    more("Garden").click();
    device.choose("Archive");
    assertThat(device.page().locator(".badge")).hasText("Archived");
    assertThat(device.link("Garden")).isHidden();
    device.page().getByText("Archived projects").click();
    assertThat(device.link("Garden")).isVisible();
  }

  private Locator more(String project) {
    return device.page().locator(".view-head").getByLabel("More for the project " + project);
  }
}
