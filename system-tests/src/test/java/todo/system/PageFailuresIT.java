package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * A server that fails in the middle of something: it is said in words, and nothing typed is lost.
 */
@MicroShedTest
class PageFailuresIT {
  private final Todo todo = Todo.running();
  private Person ada;
  private Device device;
  private String failing;

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
  void whenTheServerFailsWhatWasTypedIsStillThereAndGoesOutAgain() {
    device.at("/inbox");
    fail("POST", "**/api/tasks", 500);
    device.quickAdd().line().fill("Typed with care");
    device.quickAdd().line().press("Enter");
    assertThat(device.toast()).containsText("The server failed");
    assertThat(device.quickAdd().line()).hasValue("Typed with care");
    mend();
    device.quickAdd().line().press("Enter");
    device.list().shows("Typed with care");
  }

  @Test
  void whenTheServerFailsAtAChangeItIsTakenBackAndOfferedAgain() {
    ada.creates("Pay rent");
    device.at("/inbox");
    fail("POST", "**/api/tasks/*/complete", 503);
    device.list().checkbox("Pay rent").click();
    assertThat(device.toast()).containsText("The server is busy");
    device.list().shows("Pay rent");
    mend();
    again(device.toast()).click();
    device.list().isEmpty();
  }

  @Test
  void whenTheServerFailsAtATitleOrACommentNothingTypedIsLost() {
    Task task = ada.creates("Pay rent");
    device.at("/task/" + task.id());
    fail("POST", "**/comments", 500);
    device.detail().comment("A long thought");
    assertThat(device.toast().first()).containsText("The server failed");
    assertThat(device.detail().field("Write a comment")).hasValue("A long thought");
    mend();
    device.detail().button("Comment").click();
    assertThat(device.detail().comments()).hasText("A long thought");

    fail("PATCH", "**/api/tasks/*", 500);
    device.detail().field("Description").fill("Typed with care");
    device.detail().field("Description").blur();
    Locator again = again(device.toast().last());
    assertThat(again).isVisible();
    assertThat(device.detail().field("Description")).hasValue("Typed with care");
    mend();
    again.click();
    device
        .page()
        .waitForCondition(() -> ada.sees(task.id()).json().toString().contains("Typed with care"));
  }

  @Test
  void aListThatCanNotBeReadSaysSoAndIsReadAgain() {
    ada.creates("Pay rent");
    fail("GET", "**/api/tasks?**", 503);
    device.page().navigate("/inbox");
    Locator notice = device.page().locator(".notice.error");
    assertThat(notice).containsText("The server is busy");
    mend();
    again(notice).click();
    device.list().shows("Pay rent");
  }

  private static Locator again(Locator message) {
    return message.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"));
  }

  private void fail(String method, String path, int status) {
    failing = path;
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
  }

  private void mend() {
    device.context().unroute(failing);
  }
}
