package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static todo.system.Todo.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * A server that fails in the middle of each flow: it is said in words, nothing typed is lost, and
 * it can be tried again.
 */
@MicroShedTest
class PageFailuresIT {
  private static final String FAILED = "The server failed";
  private static final String BUSY = "The server is busy";

  private final Todo todo = Todo.running();
  private final List<String> failing = new ArrayList<>();
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
  void adding() {
    device.at("/inbox");
    fail("POST", "**/api/tasks", 500);
    device.quickAdd().line().fill("Typed with care");
    device.quickAdd().line().press("Enter");
    assertThat(device.toast()).containsText(FAILED);
    assertThat(device.quickAdd().line()).hasValue("Typed with care");
    mend();
    device.quickAdd().line().press("Enter");
    device.list().shows("Typed with care");
  }

  @Test
  void completing() {
    ada.creates("Pay rent");
    device.at("/inbox");
    fail("POST", "**/complete", 503);
    device.list().checkbox("Pay rent").click();
    assertThat(device.toast()).containsText(BUSY);
    device.list().shows("Pay rent");
    mend();
    again().click();
    device.list().isEmpty();
  }

  @Test
  void renaming() {
    Task task = ada.creates("Pay rent");
    device.at("/inbox");
    fail("PATCH", "**" + task.path(), 503);
    device.list().choose("Pay rent", "Rename");
    device.page().locator(".rename").fill("Typed with care");
    device.page().locator(".rename").press("Enter");
    assertThat(device.toast()).containsText(BUSY);
    device.list().shows("Typed with care");
    mend();
    again().click();
    saved(task, "title");
  }

  @Test
  void editingInThePanel() {
    Task task = ada.creates("Pay rent");
    device.at("/task/" + task.id());
    fail("PATCH", "**" + task.path(), 500);
    device.detail().field("Description").fill("Typed with care");
    device.detail().field("Description").blur();
    assertThat(again()).isVisible();
    assertThat(device.detail().field("Description")).hasValue("Typed with care");
    mend();
    again().click();
    saved(task, "description");
  }

  @Test
  void deletingAndRestoring() {
    Task task = ada.creates("Pay rent");
    device.at("/inbox");
    fail("DELETE", "**" + task.path(), 500);
    device.list().choose("Pay rent", "Delete");
    assertThat(device.toast()).containsText(FAILED);
    device.list().shows("Pay rent");
    mend();
    again().click();
    device.list().isEmpty();

    device.link("Trash").click();
    fail("POST", "**/restore", 503);
    device.list().choose("Pay rent", "Restore");
    assertThat(again()).isVisible();
    device.list().shows("Pay rent");
    mend();
    again().click();
    device.list().isEmpty();
  }

  @Test
  void undoing() {
    ada.creates("Pay rent");
    device.at("/inbox").list().checkbox("Pay rent").click();
    device.list().isEmpty();
    fail("POST", "**/undo", 500);
    device.toast().getByText("Undo").click();
    assertThat(device.toast()).containsText(FAILED);
    device.list().isEmpty();
    mend();
    again().click();
    device.list().shows("Pay rent");
  }

  @Test
  void changingManyAtOnce() {
    List.of("a", "b").forEach(ada::creates);
    device.at("/inbox").button("Select").click();
    device.list().select("a");
    device.list().select("b");
    fail("POST", "**/bulk", 503);
    device.button("Complete").click();
    assertThat(device.toast()).containsText(BUSY);
    device.list().shows("a", "b");
    mend();
    again().click();
    device.list().isEmpty();
  }

  @Test
  void moving() {
    List.of("a", "b").forEach(ada::creates);
    device.at("/inbox");
    fail("POST", "**/move", 500);
    device.list().choose("a", "Move down");
    assertThat(device.toast()).containsText(FAILED);
    device.list().shows("a", "b");
    mend();
    again().click();
    device.list().shows("b", "a");
  }

  @Test
  void commenting() {
    Task task = ada.creates("Pay rent");
    device.at("/task/" + task.id());
    fail("POST", "**/comments", 500);
    device.detail().comment("A long thought");
    assertThat(device.toast()).containsText(FAILED);
    assertThat(device.detail().field("Write a comment")).hasValue("A long thought");
    mend();
    device.detail().button("Comment").click();
    assertThat(device.detail().comments()).hasText("A long thought");

    fail("PATCH", "**/comments/*", 503);
    device.detail().button("Edit").click();
    device.detail().field("Edit").fill("A longer thought");
    device.detail().button("Save").click();
    assertThat(device.toast().last()).containsText(BUSY);
    assertThat(device.detail().field("Edit")).hasValue("A longer thought");
    mend();
    device.detail().button("Save").click();
    assertThat(device.detail().comments()).hasText("A longer thought");

    fail("DELETE", "**/comments/*", 500);
    device.detail().button("Delete the comment").click();
    assertThat(again()).isVisible();
    assertThat(device.detail().comments()).hasCount(1);
    mend();
    again().click();
    assertThat(device.detail().comments()).hasCount(0);
  }

  @Test
  void keepingProjects() {
    device.at("/inbox");
    fail("POST", "**/api/projects", 500);
    device.button("New project").click();
    saysAndKeeps("Name", "Garden", FAILED);
    assertThat(device.heading()).hasText("Garden");

    fail("PATCH", "**/api/projects/*", 503);
    more("the project Garden", "Edit the project");
    saysAndKeeps("Name", "Park", BUSY);
    assertThat(device.heading()).hasText("Park");

    fail("DELETE", "**/api/projects/*", 500);
    more("the project Park", "Delete …");
    device.dialog().getByText("To the Inbox").click();
    assertThat(again()).isVisible();
    assertThat(device.link("Park")).isVisible();
    mend();
    again().click();
    assertThat(device.heading()).hasText("Inbox");
    assertThat(device.link("Park")).hasCount(0);
  }

  @Test
  void keepingFilters() {
    device.at("/search?q=p1");
    fail("POST", "**/api/filters", 500);
    device.button("Keep as filter").click();
    saysAndKeeps("Name", "Urgent", FAILED);
    assertThat(device.heading()).hasText("Urgent");

    fail("DELETE", "**/api/filters/*", 503);
    more("the filter Urgent", "Delete");
    assertThat(again()).isVisible();
    assertThat(device.link("Urgent")).isVisible();
    mend();
    again().click();
    assertThat(device.heading()).hasText("Inbox");
    assertThat(device.link("Urgent")).hasCount(0);
  }

  @Test
  void signingUpAndIn() {
    try (Device other = Device.ofNobody(todo, Look.DESKTOP).at("/")) {
      String email = "p" + UUID.randomUUID() + "@example.org";
      other.expectFault("status of 50");
      other.button("Create an account").click();
      other.page().getByLabel("E-mail").fill(email);
      other.page().getByLabel("Password").fill(Person.PASSWORD);
      for (String path : List.of("**/api/accounts", "**/api/sessions")) {
        other
            .context()
            .route(path, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        Locator enter = other.page().locator("form button.primary");
        other.page().waitForResponse(path, enter::click); // the alert may be the one before
        assertThat(enter).isEnabled();
        assertThat(other.page().getByRole(AriaRole.ALERT))
            .hasText(BUSY + ". Try again in a moment.");
        assertThat(other.page().getByLabel("E-mail")).hasValue(email);
        assertThat(other.page().getByLabel("Password")).hasValue(Person.PASSWORD);
        other.context().unroute(path);
      }
      // The account was made by now, and only signing in failed: the same button finishes it.
      other.expectFault("409");
      other.page().locator("form button.primary").click();
      assertThat(other.heading()).hasText("Inbox");
    }
  }

  @Test
  void theNextPageOfAListOfWhichTheFirstIsDoneWith() {
    String tasks =
        IntStream.rangeClosed(1, 70)
            .mapToObj(n -> "{\"title\": \"Task " + n + "\"}")
            .collect(Collectors.joining(",", "{\"tasks\": [", "]}"));
    ada.imports("json", tasks).expect(200);
    fail("GET", "**/api/tasks?**cursor=**", 503);
    device.at("/inbox").button("Select").click();
    device.button("All").click();
    assertThat(device.page().locator(".bulk-bar")).containsText("50 selected");
    mend();
    device.button("Complete").click();
    assertThat(device.list().rows()).hasCount(20);
  }

  /**
   * The stream fails as well, and goes on failing: when it opens, lists are read again by
   * themselves.
   */
  @Test
  void readingAList() {
    ada.creates("Pay rent");
    fail("GET", "**/api/tasks/stream", 503);
    String list = fail("GET", "**/api/tasks?**", 503);
    device.page().navigate("/inbox");
    Locator notice = device.page().locator(".notice.error");
    assertThat(notice).containsText(BUSY);
    device.context().unroute(list);
    button(notice, "Try again").click();
    device.list().shows("Pay rent");
  }

  private Locator again() {
    return button(device.toast().last(), "Try again");
  }

  /** The words on it may stand in a message beside it, too. */
  private static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Saves in a dialog against a failing server, and again when it is well. */
  private void saysAndKeeps(String field, String text, String said) {
    device.dialog().getByLabel(field).fill(text);
    button(device.dialog(), "Save").click();
    assertThat(device.dialog().getByRole(AriaRole.ALERT)).containsText(said);
    assertThat(device.dialog().getByLabel(field)).hasValue(text);
    mend();
    button(device.dialog(), "Save").click();
    assertThat(device.dialog()).hasCount(0);
  }

  private void saved(Task task, String field) {
    eventually(
        () ->
            Assertions.assertThat(ada.sees(task.id()).json().getString(field, null))
                .isEqualTo("Typed with care"));
  }

  private void more(String what, String item) {
    Page page = device.page();
    page.locator(".view-head").getByLabel("More for " + what).click();
    device.choose(item);
  }

  private String fail(String method, String path, int status) {
    failing.add(path);
    device.expectFault("status of " + status);
    device
        .context()
        .route(
            path,
            route -> {
              if (route.request().method().equals(method)) {
                route.fulfill(new Route.FulfillOptions().setStatus(status));
              } else {
                route.fallback();
              }
            });
    return path;
  }

  private void mend() {
    failing.forEach(device.context()::unroute);
    failing.clear();
  }
}
