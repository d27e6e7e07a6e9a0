package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Without a connection, with a bad one, and back: nothing typed is lost, and nothing is done twice.
 */
@MicroShedTest
class PageOfflineIT {
  private final Todo todo = Todo.running();
  private Person ada;
  private Device device;
  private AtomicInteger times; // that the page has sent what is lost first

  @BeforeEach
  void aPersonHasThePageOnTheirDevice() {
    ada = todo.signUp();
    device = Device.keeping(todo, ada);
    device.expectFault("ERR_INTERNET_DISCONNECTED");
    device.expectFault("ERR_NETWORK_CHANGED");
    device.expectFault("ERR_FAILED");
  }

  @AfterEach
  void nothingIsWrongInTheConsole() {
    device.close();
  }

  @Test
  void withoutAConnectionTheLastListsShowAlsoAfterAReloadAndInANewTab() {
    Task rent = ada.creates("Pay rent");
    kept("/inbox").list().shows("Pay rent");
    device.context().setOffline(true);
    assertThat(notice(device.page())).containsText("You are offline");
    device.page().reload();
    device.list().shows("Pay rent");
    assertThat(notice(device.page())).containsText("You are offline");
    device.list().title("Pay rent").click();
    assertThat(device.detail().field("Title")).hasValue("Pay rent");

    Page other = device.newTab();
    other.navigate("/upcoming");
    assertThat(other.locator(".empty")).isVisible();
    other.navigate("/inbox");
    new TaskList(other).shows("Pay rent");
    other.close();

    ada.changes(rent, "{\"title\": \"Pay the rent\"}");
    device.context().setOffline(false);
    device.list().shows("Pay the rent");
    assertThat(notice(device.page())).hasCount(0);
  }

  @Test
  void changesWaitAndGoOutInTheirOrder() {
    Task rent = ada.creates("Pay rent");
    Task roses = ada.creates("Prune the roses");
    kept("/inbox").list().shows("Pay rent", "Prune the roses");
    device.context().setOffline(true);
    device.quickAdd().add("Buy milk");
    device.list().shows("Pay rent", "Prune the roses", "Buy milk");
    rename("Buy milk", "Buy oat milk");
    rename("Buy oat milk", "Buy soy milk");
    device.list().checkbox("Pay rent").click();
    device.list().choose("Prune the roses", "Delete");
    device.list().shows("Buy soy milk");
    device.list().title("Buy soy milk").click();
    device.detail().comment("The blue one");
    assertThat(device.detail().comments()).hasText("The blue one");
    device.detail().button("Close").click();
    assertThat(notice(device.page())).containsText("6 changes wait to be sent");
    device.page().reload();
    device.list().shows("Buy soy milk");

    device.context().setOffline(false);
    assertThat(notice(device.page())).hasCount(0);
    device.list().shows("Buy soy milk");
    Task milk = onlyOne("Buy soy milk");
    assertThat(milk.version()).isEqualTo(4); // made, renamed twice, commented
    assertThat(ada.sees(rent.id()).status()).isEqualTo("completed");
    ada.get(roses.path()).expectProblem(404);
    assertThat(ada.get(milk.path() + "/comments").items()).hasSize(1);
  }

  @Test
  void whatIsChangedInATabThatIsClosedGoesOutWhenThePageIsOpenedAgain() {
    Page tab = device.newTab();
    tab.navigate("/inbox");
    ready(tab);
    device.context().setOffline(true);
    new QuickAdd(tab).add("Buy milk");
    new TaskList(tab).shows("Buy milk");
    tab.close();
    device.context().setOffline(false);

    device.at("/inbox").list().shows("Buy milk");
    eventually(() -> onlyOne("Buy milk"));
  }

  @Test
  void withTwoTabsOpenEachChangeGoesOutOnce() {
    kept("/inbox");
    Page other = device.newTab();
    other.navigate("/inbox");
    ready(other);
    device.context().setOffline(true);
    device.quickAdd().add("From here");
    new TaskList(other).shows("From here");
    new QuickAdd(other).add("From there");
    device.list().shows("From here", "From there");

    List<String> sent = new CopyOnWriteArrayList<>();
    device.context().onRequestFinished(request -> note(request, sent));
    device.context().setOffline(false);
    assertThat(notice(device.page())).hasCount(0);
    assertThat(notice(other)).hasCount(0);
    onlyOne("From here");
    onlyOne("From there");
    assertThat(sent).doesNotHaveDuplicates().hasSize(2);
    device.list().shows("From here", "From there");
    new TaskList(other).shows("From here", "From there");
    other.close();
  }

  @Test
  void aChangeWhoseAnswerIsLostHasEffectOnce() {
    Task water =
        ada.creates(
            Todo.json(
                "{\"title\": \"Water\", \"due_date\": \"2030-01-07T08:00:00Z\","
                    + " \"recurrence\": \"FREQ=WEEKLY;BYDAY=MO\"}"));
    Task rent = ada.creates("Pay rent");
    device.at("/inbox");
    device.expectFault("412"); // by which a PATCH that is sent again learns of itself
    loseTheAnswer("/api/tasks");
    device.quickAdd().add("Buy milk");
    sentAgain();
    onlyOne("Buy milk");

    loseTheAnswer("/skip");
    device.list().choose("Water", "Skip to the next occurrence");
    sentAgain();
    assertThat(ada.sees(water.id()).json().getString("due_date")).isEqualTo("2030-01-14T08:00:00Z");

    loseTheAnswer(rent.path());
    rename("Pay rent", "Pay the rent");
    sentAgain();
    assertThat(ada.sees(rent.id()).version()).isEqualTo(2);

    device.list().title("Pay the rent").click();
    loseTheAnswer("/comments");
    device.detail().comment("By Friday");
    sentAgain();
    assertThat(ada.get(rent.path() + "/comments").items()).hasSize(1);
    assertThat(device.detail().comments()).hasText("By Friday");
  }

  @Test
  void aConflictIsShownWithBothSidesAndThePersonDecides() {
    Task rent = ada.creates("Pay rent");
    kept("/task/" + rent.id());
    device.context().setOffline(true);
    device.detail().field("Description").fill("Typed on the train");
    device.detail().field("Description").blur();
    device.detail().field("Priority").selectOption("1");
    assertThat(notice(device.page())).containsText("2 changes wait");
    ada.changes(rent, "{\"description\": \"Typed at home\", \"tags\": [\"flat\"]}");

    device.expectFault("412");
    device.context().setOffline(false);
    assertThat(device.dialog()).containsText("Typed on the train");
    assertThat(device.dialog()).containsText("Typed at home");
    device.page().keyboard().press("Escape");
    device.dialog().getByText("Keep yours").click();
    assertThat(device.dialog()).hasCount(0);
    assertThat(notice(device.page())).hasCount(0);
    JsonObject saved = ada.sees(rent.id()).json();
    assertThat(saved.getString("description")).isEqualTo("Typed on the train");
    assertThat(saved.getInt("priority")).isEqualTo(1);
    assertThat(saved.getJsonArray("tags").toString()).contains("flat");
    assertThat(device.detail().field("Description")).hasValue("Typed on the train");
  }

  @Test
  void whatTheOtherOneLeftAloneIsSentUponItUnasked() {
    Task rent = ada.creates("Pay rent");
    kept("/inbox");
    device.context().setOffline(true);
    rename("Pay rent", "Pay the rent");
    ada.changes(rent, "{\"priority\": 2}");
    device.expectFault("412");
    device.context().setOffline(false);
    assertThat(notice(device.page())).hasCount(0);
    JsonObject saved = ada.sees(rent.id()).json();
    assertThat(saved.getString("title")).isEqualTo("Pay the rent");
    assertThat(saved.getInt("priority")).isEqualTo(2);
  }

  @Test
  void anExpiredSessionAsksAndTheWaitingChangesGoOnAfterwards() {
    kept("/inbox");
    device.context().setOffline(true);
    device.quickAdd().add("Typed on the train");
    device.list().shows("Typed on the train");
    device.expectFault("401");
    String expired = "Bearer " + ada.token();
    device
        .context()
        .route(
            "**/api/**",
            route -> {
              if (expired.equals(route.request().headers().get("authorization"))) {
                route.fulfill(new Route.FulfillOptions().setStatus(401));
              } else {
                route.fallback();
              }
            });
    device.context().setOffline(false);
    assertThat(device.dialog()).containsText("Sign in again");
    device.dialog().getByLabel("Password").fill(Person.PASSWORD);
    device
        .dialog()
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in").setExact(true))
        .click();
    assertThat(device.dialog()).hasCount(0);
    assertThat(notice(device.page())).hasCount(0);
    device.list().shows("Typed on the train");
    onlyOne("Typed on the train");
  }

  @Test
  void whatTheServerRefusesIsSaidAndCanBeTakenBack() {
    Task rent = ada.creates("Pay rent");
    kept("/task/" + rent.id());
    device.context().setOffline(true);
    device.detail().comment("A long thought");
    assertThat(notice(device.page())).containsText("1 change waits");
    ada.deletes(rent);
    device.expectFault("404");
    device.context().setOffline(false);
    Locator refused = device.page().locator(".notice.refused");
    assertThat(refused).containsText("1 change could not be saved");
    device.page().reload();
    refused.getByText("Look at it").click();
    assertThat(device.dialog()).containsText("Comment on Pay rent");
    assertThat(device.dialog().getByRole(AriaRole.TEXTBOX)).hasValue("A long thought");
    device.dialog().getByText("Discard").click();
    assertThat(device.dialog()).hasCount(0);
    assertThat(refused).hasCount(0);
  }

  @Test
  void signingOutRemovesWhatWasKeptAndAsksFirstWhereSomethingWaits() {
    kept("/inbox");
    device.context().setOffline(true);
    device.quickAdd().add("Ada's secret");
    device.list().shows("Ada's secret");
    signOut();
    device.page().keyboard().press("Escape");
    assertThat(device.dialog()).hasCount(0);
    device.list().shows("Ada's secret");
    signOut();
    device.dialog().getByText("Sign out and lose them").click();
    assertThat(device.button("Sign in")).isVisible();
    assertThat(device.page().evaluate("indexedDB.databases().then(all => all.length)"))
        .isEqualTo(0);

    device.context().setOffline(false);
    Person eve = todo.signUp();
    device.page().getByLabel("E-mail").fill(eve.email());
    device.page().getByLabel("Password").fill(Person.PASSWORD);
    device.button("Sign in").click();
    device.list().isEmpty();
    assertThat(ada.get("/api/tasks").items()).isEmpty();
  }

  @Test
  void whereNothingIsAnsweredTheChangeIsShownAndGoesOutLater() {
    device.at("/inbox");
    AtomicReference<Route> silent = new AtomicReference<>();
    device.context().route("**/api/tasks", route -> hold(route, silent));
    device.quickAdd().add("Buy milk");
    device.list().shows("Buy milk");
    assertThat(notice(device.page())).containsText("1 change waits");
    silent.get().resume();
    assertThat(notice(device.page())).hasCount(0);
    onlyOne("Buy milk");
  }

  @Test
  void aNetworkThatWantsASignInIsNotTakenForTheServer() {
    ada.creates("Pay rent");
    device.at("/inbox");
    device
        .context()
        .route(
            "**/api/**",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<h1>Hotel</h1>")));
    device.quickAdd().add("Buy milk");
    device.list().shows("Pay rent", "Buy milk");
    assertThat(notice(device.page())).containsText("You are offline");
    device.context().unroute("**/api/**");
    assertThat(notice(device.page())).hasCount(0);
    onlyOne("Buy milk");
  }

  @Test
  void withoutIndexedDbChangesWaitAsLongAsThePageIsOpen() {
    device.context().addInitScript("delete globalThis.indexedDB");
    device.at("/inbox");
    device.context().setOffline(true);
    device.quickAdd().add("Buy milk");
    device.list().shows("Buy milk");
    device.context().setOffline(false);
    assertThat(notice(device.page())).hasCount(0);
    onlyOne("Buy milk");
  }

  private Device kept(String path) {
    device.at(path);
    ready(device.page());
    return device;
  }

  /** The page is on the device as a whole. */
  private static void ready(Page page) {
    page.evaluate(
        "async () => { const { serviceWorker: worker } = navigator; await worker.ready;"
            + " if (!worker.controller) await new Promise(done =>"
            + " worker.addEventListener('controllerchange', done, { once: true })); }");
  }

  private static Locator notice(Page page) {
    return page.locator(".notice.offline");
  }

  private void rename(String from, String to) {
    device.list().choose(from, "Rename");
    device.page().locator(".rename").fill(to);
    device.page().locator(".rename").press("Enter");
    assertThat(device.list().title(to)).isVisible();
  }

  private void signOut() {
    device.button("Account and help").click();
    device.choose("Sign out " + ada.email());
  }

  /**
   * The server does what it is asked, and the page does not hear of it.
   *
   * @param end of the path
   */
  private void loseTheAnswer(String end) {
    AtomicInteger seen = new AtomicInteger();
    times = seen;
    device
        .context()
        .route(
            url -> url.endsWith(end),
            route -> {
              if (route.request().method().equals("GET") || seen.incrementAndGet() > 1) {
                route.fallback();
              } else {
                route.fetch();
                route.abort();
              }
            });
  }

  private void sentAgain() {
    device.page().waitForCondition(() -> times.get() > 1);
    assertThat(notice(device.page())).hasCount(0);
  }

  private static void hold(Route route, AtomicReference<Route> silent) {
    if (!silent.compareAndSet(null, route)) {
      route.fallback();
    }
  }

  private static void note(Request request, List<String> sent) {
    if (request.method().equals("POST") && request.url().endsWith("/api/tasks")) {
      sent.add(request.headers().get("idempotency-key"));
    }
  }

  private Task onlyOne(String title) {
    List<JsonObject> found =
        ada.get("/api/tasks?status=pending").expect(200).items().stream()
            .filter(task -> task.getString("title").equals(title))
            .toList();
    assertThat(found).hasSize(1);
    return new Task(found.get(0));
  }
}
