package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Tabs and devices that stay in step without a reload. */
@MicroShedTest
class PageLiveIT {
  private final Todo todo = Todo.running();
  private Person ada;
  private Device desk;

  @BeforeEach
  void aPersonLooksAtTheInbox() {
    ada = todo.signUp();
    desk = Device.of(todo, ada).at("/inbox");
  }

  @AfterEach
  void nothingIsWrongInTheConsole() {
    desk.close();
  }

  @Test
  void twoTabsStayInStep() {
    Page other = desk.newTab();
    other.navigate("/inbox");
    assertThat(other.locator(".empty")).isVisible();
    desk.quickAdd().add("Buy milk");
    TaskList there = new TaskList(other);
    there.shows("Buy milk");
    there.checkbox("Buy milk").click();
    desk.list().isEmpty();
    other.close();
  }

  @Test
  void anotherDeviceSeesNewTasksChangesAndDeletion() {
    try (Device phone = Device.of(todo, ada, Look.PHONE).at("/inbox")) {
      desk.quickAdd().add("Buy milk");
      phone.list().shows("Buy milk");
      phone.list().choose("Buy milk", "Rename");
      phone.page().locator(".rename").fill("Buy oat milk");
      phone.page().locator(".rename").press("Enter");
      desk.list().shows("Buy oat milk");
      desk.expectFault("404"); // by which a device learns that a task is in the trash
      phone.expectFault("404");
      desk.list().choose("Buy oat milk", "Delete");
      phone.list().isEmpty();
    }
  }

  @Test
  void anotherPersonSeesNothingOfIt() {
    Person eve = todo.signUp();
    try (Device hers = Device.of(todo, eve).at("/inbox")) {
      ada.creates("Ada's own");
      eve.creates("Eve's own");
      hers.list().shows("Eve's own");
      desk.list().shows("Ada's own");
    }
  }

  @Test
  void whatChangedWhileTheConnectionWasGoneIsThereAfterwards() {
    ada.creates("Before");
    desk.list().shows("Before");
    desk.context().setOffline(true);
    desk.expectFault("ERR_INTERNET_DISCONNECTED");
    desk.expectFault("ERR_NETWORK_CHANGED");
    ada.creates("Meanwhile");
    desk.context().setOffline(false);
    desk.list().shows("Before", "Meanwhile");
  }

  @Test
  void aProjectAndAFilterMadeElsewhereShowWithTheirFirstTask() {
    ada.post("/api/projects", "{\"name\": \"Garden\"}").expect(201);
    ada.post("/api/filters", "{\"name\": \"Urgent\", \"filter\": \"p1\"}").expect(201);
    ada.post("/api/tasks", "{\"text\": \"Mow the lawn +Garden\"}").expect(201);
    assertThat(desk.link("Garden")).containsText("1");
    assertThat(desk.link("Urgent")).isVisible();
  }

  @Test
  void aProjectMadeElsewhereShowsToWhoComesBackToThePage() {
    ada.post("/api/projects", "{\"name\": \"Garden\"}").expect(201);
    desk.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(desk.link("Garden")).isVisible();
  }

  @Test
  void aServerWithTooManyStreamsIsWaitedForQuietly() {
    AtomicInteger refused = new AtomicInteger();
    try (Device late = Device.of(todo, ada)) {
      late.expectFault("429");
      late.context()
          .route(
              "**/api/tasks/stream",
              route -> {
                if (refused.incrementAndGet() > 2) {
                  route.fallback();
                } else {
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(429)
                          .setHeaders(Map.of("Retry-After", "2")));
                }
              });
      late.at("/inbox");
      ada.creates("Meanwhile");
      late.list().shows("Meanwhile");
      assertThat(late.toast()).hasCount(0);
      ada.creates("Afterwards");
      late.list().shows("Meanwhile", "Afterwards");
    }
  }

  @Test
  void signingOutInOneTabSignsOutTheOther() {
    Page other = desk.newTab();
    other.navigate("/inbox");
    assertThat(other.locator(".empty")).isVisible();
    desk.button("Account and help").click();
    desk.choose("Sign out " + ada.email());
    assertThat(desk.button("Sign in")).isVisible();
    assertThat(other.getByLabel("Password")).isVisible();
    other.close();
  }
}
