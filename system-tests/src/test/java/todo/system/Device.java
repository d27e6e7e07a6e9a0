package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import todo.browser.Chromium;

/**
 * A browser of its own, as one device of one person. What its page says in the console as an error,
 * such as a violation of the content security policy, fails the test when it is closed.
 */
final class Device implements AutoCloseable {
  private static final double PATIENCE_MS = 10_000;

  /** What an ingress sends elsewhere, where each service has a server. */
  private static final Pattern OTHER_SERVICES =
      Pattern.compile(".*/api/(audit|analytics|notifications)(/.*)?");

  /**
   * Waits for what was changed and is on its way. A page that is left before the answer has come
   * leaves the change to the next one, which sends it again and is told 412: an error in the
   * console.
   */
  private static final String SEND_CHANGES =
      "async () => location.protocol === 'http:' && localStorage.getItem('todo.session')"
          + " && (await import('/app/offline/outbox.js')).send()";

  private final Todo todo;
  private final BrowserContext context;
  private final List<String> faults = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final Page page;

  private Device(Todo todo, NewContextOptions options) {
    this.todo = todo;
    this.context = Chromium.running().newContext(options.setBaseURL(todo.url("")));
    context.setDefaultTimeout(PATIENCE_MS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    context.route(OTHER_SERVICES, this::forward);
    this.page = newTab();
  }

  /** Where nobody has signed in. */
  static Device ofNobody(Todo todo, Look look) {
    return new Device(todo, workerless(look));
  }

  /**
   * Where the person has signed in before, and the page is kept to be opened without a connection.
   */
  static Device keeping(Todo todo, Person person) {
    NewContextOptions options = Look.DESKTOP.options().setStorageState(signedIn(todo, person));
    return new Device(todo, options.setServiceWorkers(ServiceWorkerPolicy.ALLOW));
  }

  /** Where the person has signed in before. */
  static Device of(Todo todo, Person person, Look look) {
    return new Device(todo, workerless(look).setStorageState(signedIn(todo, person)));
  }

  static Device of(Todo todo, Person person) {
    return of(todo, person, Look.DESKTOP);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Another tab of the same browser. */
  Page newTab() {
    Page tab = context.newPage();
    tab.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text() + " " + message.location());
          }
        });
    tab.onPageError(faults::add);
    tab.onDialog(
        dialog -> {
          faults.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    return tab;
  }

  /** Opens an address, and waits until what it shows is there. */
  Device at(String path) {
    page.evaluate(SEND_CHANGES);
    page.navigate(path);
    return shown();
  }

  /** Goes to an address within the page, as its own links do, without loading the page again. */
  Device goTo(String path) {
    page.evaluate(
        "path => { history.pushState({}, '', path); dispatchEvent(new PopStateEvent('popstate'));"
            + " }",
        path);
    page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))");
    return shown();
  }

  private Device shown() {
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator(".skeleton")).hasCount(0);
    if (page.url().contains("/task/")) {
      assertThat(page.locator("aside.detail")).isVisible();
    }
    assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.STATUS)).hasCount(0);
    return this;
  }

  TaskList list() {
    return new TaskList(page);
  }

  QuickAdd quickAdd() {
    return new QuickAdd(page);
  }

  Detail detail() {
    return new Detail(page);
  }

  Locator heading() {
    return page.locator("#view-title");
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  /** A link of the sidebar, by what it says before its count. */
  Locator link(String name) {
    return page.locator(".sidebar-nav a")
        .filter(new Locator.FilterOptions().setHas(page.getByText(name, exactly())));
  }

  /** A short message at the edge. */
  Locator toast() {
    return page.locator(".toast");
  }

  void choose(String menuItem) {
    page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(menuItem).setExact(true))
        .click();
  }

  /** An error in the console that the test is about, by a part of it. */
  void expectFault(String part) {
    expected.add(part);
  }

  @Override
  public void close() {
    page.evaluate("0"); // what the console has said until now arrives before the answer
    context.close();
    faults.removeIf(fault -> expected.stream().anyMatch(fault::contains));
    Assertions.assertThat(faults).as("errors in the browser's console").isEmpty();
  }

  /** What most tests are about needs no worker, and its fetching would be in their way. */
  private static NewContextOptions workerless(Look look) {
    return look.options().setServiceWorkers(ServiceWorkerPolicy.BLOCK);
  }

  private void forward(Route route) {
    String path = route.request().url().substring(todo.url("").length());
    route.resume(new Route.ResumeOptions().setUrl(todo.url(path)));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static String signedIn(Todo todo, Person person) {
    JsonObject account = person.get("/api/accounts/me").expect(200).json();
    String session =
        Json.createObjectBuilder()
            .add("token", person.token())
            .add("account", account)
            .build()
            .toString();
    return Json.createObjectBuilder()
        .add("cookies", Json.createArrayBuilder())
        .add(
            "origins",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("origin", todo.url(""))
                        .add(
                            "localStorage",
                            Json.createArrayBuilder()
                                .add(
                                    Json.createObjectBuilder()
                                        .add("name", "todo.session")
                                        .add("value", session)))))
        .build()
        .toString();
  }
}
