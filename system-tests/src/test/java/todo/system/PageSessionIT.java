package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Signing up, in, out, and again when the session has ended. */
@MicroShedTest
class PageSessionIT {
  private final Todo todo = Todo.running();
  private Device device;

  @AfterEach
  void nothingIsWrongInTheConsole() {
    device.close();
  }

  @Test
  void aPersonSignsUpLeavesAndComesBack() {
    String email = "p" + UUID.randomUUID() + "@example.org";
    device = Device.ofNobody(todo, Look.DESKTOP).at("/today");
    device.button("Create an account").click();
    fill(email, Person.PASSWORD);
    device.button("Create an account").click();
    assertThat(device.heading()).hasText("Today");

    device.button("Account and help").click();
    device.choose("Sign out " + email);
    assertThat(device.button("Sign in")).isVisible();
    fill(email, Person.PASSWORD);
    device.button("Sign in").click();
    assertThat(device.heading()).hasText("Inbox");
    device.page().reload();
    assertThat(device.heading()).hasText("Inbox");
  }

  @Test
  void aWrongPasswordIsSaidAndMayBeTypedAgain() {
    Person ada = todo.signUp();
    device = Device.ofNobody(todo, Look.DESKTOP).at("/");
    device.expectFault("401");
    fill(ada.email(), "not the password");
    device.button("Sign in").click();
    assertThat(device.page().getByRole(AriaRole.ALERT)).hasText("E-mail or password is wrong.");

    fill(ada.email(), Person.PASSWORD);
    device.button("Sign in").click();
    assertThat(device.heading()).hasText("Inbox");
  }

  @Test
  void anExpiredSessionAsksForThePasswordAndGoesOnWhereItWas() {
    Person ada = todo.signUp();
    device = Device.of(todo, ada).at("/inbox");
    device.expectFault("401");
    String expired = "Bearer " + ada.token();
    device
        .context()
        .route(
            "**/api/tasks**",
            route -> {
              if (expired.equals(route.request().headers().get("authorization"))) {
                route.fulfill(new Route.FulfillOptions().setStatus(401));
              } else {
                route.fallback();
              }
            });
    device.quickAdd().line().fill("Typed as the session ended");
    device.quickAdd().line().press("Enter");

    assertThat(device.dialog()).containsText("Sign in again");
    device.dialog().getByLabel("Password").fill(Person.PASSWORD);
    device.dialog().getByText("Sign in", exactly()).click();
    assertThat(device.dialog()).hasCount(0);
    device.list().shows("Typed as the session ended");
  }

  @Test
  void aPageThatTheBrowserKeptFromBeforeTheSignOutShowsNothingOfThePerson() {
    Person ada = todo.signUp();
    ada.creates("Something private");
    device = Device.of(todo, ada).at("/inbox");
    device.list().shows("Something private");
    device
        .page()
        .evaluate(
            "() => { localStorage.removeItem('todo.session');"
                + " dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); }");

    assertThat(device.button("Sign in")).isVisible();
    assertThat(device.page().locator("body")).not().containsText("Something private");
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private void fill(String email, String password) {
    Page page = device.page();
    page.getByLabel("E-mail").fill(email);
    page.getByLabel("Password").fill(password);
  }
}
