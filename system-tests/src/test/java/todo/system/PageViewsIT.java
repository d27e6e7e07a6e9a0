package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What the other services know of a person: a task's history, statistics, reminders. */
@MicroShedTest
class PageViewsIT {
  private static final String AWAY = "does not answer at the moment";

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
  void aTasksHistoryIsToldInWords() {
    Task task = ada.creates("Buy a bicycle");
    ada.changes(task, "{\"title\": \"Buy a red bicycle\", \"priority\": 1}");
    ada.completes(task);
    recorded(task, 6);

    openHistory(task);
    assertThat(changes()).hasCount(3);
    assertThat(changes().nth(0)).containsText("Completed");
    assertThat(changes().nth(1))
        .containsText("Title changed from “Buy a bicycle” to “Buy a red bicycle”");
    assertThat(changes().nth(1)).containsText("Priority set: 1, the highest");
    assertThat(changes().nth(1).locator("small")).containsText("you");
    assertThat(changes().nth(2)).containsText("Task made");
  }

  @Test
  void valuesAreCalledAsElsewhereAndDaysAsThePersonSaysThem() {
    long garden =
        ada.post("/api/projects", "{\"name\": \"Garden\"}").expect(201).json().getInt("id");
    Task task = ada.creates("Plant a tree");
    Task due =
        ada.changes(
            task,
            "{\"due_date\": \"2027-03-01\", \"time_zone\": \"Europe/Berlin\", \"tags\": [\"home\"],"
                + " \"recurrence\": \"FREQ=WEEKLY;BYDAY=MO\", \"project_id\": "
                + garden
                + ", \"reminders\": [{\"minutes_before\": 10, \"method\": \"email\"}]}");
    ada.changes(due, "{\"due_date\": \"2027-03-02T09:00:00+01:00\"}");
    recorded(task, 10);

    openHistory(task);
    Locator first = changes().nth(1);
    assertThat(first).containsText("Due set: Monday, 1 March 2027");
    assertThat(first).containsText("#home");
    assertThat(first).containsText("Repeats set: every week on Monday");
    assertThat(first).containsText("Moved to “Garden”");
    assertThat(first).containsText("Reminders set: 10 minutes before");
    assertThat(changes().nth(0))
        .containsText("Due changed from Monday, 1 March 2027 to 2 Mar 2027, 09:00");
  }

  @Test
  void whatTheSystemDidIsSaidToBeItsDoing() {
    Task task =
        new Task(
            ada.post("/api/tasks", "{\"text\": \"Water the plants every day\"}")
                .expect(201)
                .json());
    ada.completes(task);
    eventually(
        () ->
            assertThat(ada.auditEntries(task.id()))
                .anyMatch(entry -> entry.getString("content").contains("\"system\"")));

    openHistory(task);
    assertThat(changes().first()).containsText("by the system");
    assertThat(changes().first()).containsText("Repeats removed");
  }

  @Test
  void aLongHistoryIsReadPageByPageAndTheChainIsCheckedWhenAsked() {
    Task task = ada.creates("Version 0");
    Task latest = task;
    for (int i = 1; i <= 30; i++) {
      latest = ada.changes(latest, "{\"title\": \"Version " + i + "\"}");
    }
    eventually(() -> assertThat(ada.auditEntries(task.id())).hasSize(61));

    openHistory(task);
    assertThat(history()).not().containsText("Task made");
    device.detail().button("More").click();
    assertThat(history()).containsText("Task made");
    assertThat(changes()).hasCount(31);
    device.detail().button("Check that nothing was altered").click();
    assertThat(history()).containsText("Unaltered");
  }

  @Test
  void aChainThatWasTamperedWithIsNotCalledUnaltered() {
    Task task = ada.creates("Buy milk");
    recorded(task, 1);
    answers(
        "**/api/audit/verify?*",
        "{\"valid\": false, \"first_bad\": {\"seq\": 17, \"reason\": \"hash does not match\"},"
            + " \"from\": 1, \"to\": 20, \"entries\": 17, \"erased\": 0}");

    openHistory(task);
    device.detail().button("Check that nothing was altered").click();
    assertThat(history().getByRole(AriaRole.ALERT)).containsText("Altered: entry 17");
  }

  /**
   * Whoever may write to the topics may write anything: the trail keeps it, and the page tells it.
   */
  @Test
  void whatAnotherProducerWroteIsToldAsItsOwnAndBreaksNothing() {
    Task task = ada.creates("Buy milk");
    JsonArrayBuilder entries = Json.createArrayBuilder();
    List.of("__proto__", "constructor", "due_date", "reminders", "recurrence", "comment")
        .forEach(
            field ->
                entries.add(
                    foreign("{\"field_changed\": \"" + field + "\", \"new_value\": \"<b>\"}")));
    List.of("null", "[]", "\"text\"", "no JSON", "{\"data\": 7}")
        .forEach(content -> entries.add(foreign(content)));
    answers(
        "**/api/audit/entries?*",
        Json.createObjectBuilder().add("items", entries).build().toString());

    openHistory(task);
    assertThat(changes().first()).containsText("asked for by another program: /other");
    assertThat(changes().first()).containsText("Due set: “<b>”");
    assertThat(changes().first()).containsText("__proto__ set: “<b>”");
  }

  private static JsonObjectBuilder foreign(String content) {
    return Json.createObjectBuilder()
        .add("seq", 1)
        .add("source", "/other")
        .add("type", "todo.task.field_updated")
        .add("occurred_at", "2026-01-26T10:00:00Z")
        .add("content", content);
  }

  @Test
  void statisticsCountWhatWasDoneInChartsAndInTables() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    ada.completes(due("In time", today));
    ada.completes(due("Late", today.minusDays(3)));
    ada.completes(ada.creates("Whenever"));
    eventually(() -> assertThat(ada.figures().getInt("completed")).isEqualTo(3));

    assertThat(loaded("uplot")).isFalse();
    device.at("/statistics");
    assertThat(device.page().locator(".tiles")).containsText("Completed3");
    assertThat(device.page().locator("bar-chart canvas")).hasCount(3);
    Locator byTime = figure("Made and completed");
    byTime.locator("summary").click();
    assertThat(byTime.locator("tbody tr")).hasCount(7);
    assertThat(byTime.locator("tbody tr").last().locator("td")).hasText(new String[] {"3", "3"});
    assertThat(figure("In time or late").locator("tr").nth(0)).containsText("In time133%");
    assertThat(figure("In time or late").locator("tr").nth(1)).containsText("Late133%");
    assertThat(figure("How long they were open").locator("tr").nth(0)).containsText("3100%");

    device.page().getByLabel("Month").check();
    assertThat(byTime.locator("tbody tr")).hasCount(30);
    device.page().getByLabel("Year").check();
    assertThat(byTime.locator("tbody tr")).hasCount(12);
    assertThat(byTime.locator("tbody tr").last().locator("td")).hasText(new String[] {"3", "3"});
  }

  @Test
  void whereNothingWasDoneTheStatisticsSayHowToBegin() {
    device.at("/statistics");
    assertThat(device.page().locator(".empty")).containsText("complete them");
  }

  @Test
  void remindersSayWhatIsKnownOfThemAndLeadToTheirTasks() {
    String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
    reminds("Waits", tomorrow, "email");
    reminds("By push", Instant.now().plusSeconds(1).toString(), "push");
    reminds("Sent", Instant.now().plusSeconds(1).toString(), "email");
    ada.deletes(reminds("Deleted", tomorrow, "email"));
    eventually(
        () ->
            assertThat(ada.get("/api/notifications/deliveries").items())
                .extracting(delivery -> delivery.getString("state"))
                .containsExactlyInAnyOrder("queued", "no_channel", "accepted", "cancelled"));

    device.at("/reminders");
    assertThat(delivery("Waits")).containsText("Waiting");
    assertThat(delivery("By push")).containsText("Reminders by push are not connected here");
    assertThat(delivery("Sent")).containsText("The mail server took it for " + ada.email());
    assertThat(delivery("Deleted")).containsText("Not needed");
    device.page().getByLabel("Show").selectOption("cancelled");
    assertThat(device.page().locator(".delivery")).hasCount(1);
    device.page().getByLabel("Show").selectOption("failed");
    assertThat(device.page().locator(".empty")).containsText("Show all of them");
    device.page().getByLabel("Show").selectOption("");

    delivery("Waits").getByRole(AriaRole.LINK).click();
    assertThat(device.detail().field("Title")).hasValue("Waits");
    assertThat(device.heading()).hasText("Reminders");
    device.detail().button("Close").click();
    assertThat(delivery("Waits")).isVisible();
  }

  @Test
  void withoutAnyReminderTheViewSaysHowToMakeOne() {
    device.at("/reminders");
    assertThat(device.page().locator(".empty")).containsText("remind me 10 min before");
  }

  @Test
  void aServiceThatIsAwayIsSaidSoAndAskedAgain() {
    Task task = ada.creates("Buy milk");
    recorded(task, 1);
    eventually(() -> assertThat(ada.figures().getInt("created")).isEqualTo(1));
    String others = "**/api/{audit,analytics,notifications}/**";
    device.context().route(others, route -> status(route, 503));
    device.expectFault("503");

    for (String path : new String[] {"/statistics", "/reminders"}) {
      device.at(path);
      assertThat(alert()).containsText(AWAY);
    }
    openHistory(task);
    assertThat(history()).containsText(AWAY);
    device.context().unroute(others);
    device.detail().button("Try again").click();
    assertThat(changes()).hasCount(1);
  }

  /** As where each service has an address of its own, and nothing stands before them. */
  @Test
  void whereTheServiceIsNotBehindThePagesAddressNothingIsSaidToBeDeleted() {
    device.context().route("**/api/analytics/**", route -> status(route, 404));
    device.expectFault("404");
    device.at("/statistics");
    assertThat(alert()).containsText(AWAY);
  }

  @Test
  void aStoredScriptIsShownAsTextAndRunsNowhere() {
    for (String script : PageSafetyIT.SCRIPTS) {
      Task task =
          ada.creates(
              Json.createObjectBuilder()
                  .add("title", script)
                  .add("description", script)
                  .add("reminders", reminder(Instant.now().plusSeconds(86_400).toString(), "email"))
                  .build());
      ada.changes(task, Json.createObjectBuilder().add("title", script + " ").build().toString());
      ada.post(
              task.path() + "/comments",
              Json.createObjectBuilder().add("text", script).build().toString())
          .expect(201);
      ada.changes(ada.sees(task.id()), "{\"description\": null}");
      recorded(task, 5);
      eventually(() -> assertThat(ada.deliveries(task.id())).isNotEmpty());

      openHistory(task);
      assertThat(history()).containsText("Comment written: “" + script + "”");
      device.goTo("/reminders");
      assertThat(device.page().locator(".delivery a").first()).hasText(script);
      assertThat(device.page().evaluate("window.ran")).as(script).isNull();
      ada.deletes(ada.sees(task.id()));
    }
  }

  private void recorded(Task task, int entries) {
    eventually(() -> assertThat(ada.auditEntries(task.id())).hasSizeGreaterThanOrEqualTo(entries));
  }

  private void openHistory(Task task) {
    device.at("/task/" + task.id());
    history().locator("summary").click();
  }

  private Locator history() {
    return device.detail().panel().locator(".history");
  }

  private Locator changes() {
    return history().locator(".change");
  }

  private Locator figure(String title) {
    return device
        .page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
  }

  private Locator delivery(String title) {
    return device
        .page()
        .locator(".delivery")
        .filter(new Locator.FilterOptions().setHas(device.page().getByText(title, exactly())));
  }

  private Locator alert() {
    return device.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.ALERT);
  }

  private boolean loaded(String name) {
    device.at("/inbox");
    return (Boolean)
        device
            .page()
            .evaluate(
                "name => performance.getEntriesByType('resource').some(r => r.name.includes(name))",
                name);
  }

  private void answers(String url, String json) {
    device
        .context()
        .route(
            url,
            route ->
                route.fulfill(
                    new Route.FulfillOptions().setContentType("application/json").setBody(json)));
  }

  private static void status(Route route, int status) {
    route.fulfill(new Route.FulfillOptions().setStatus(status));
  }

  private Task due(String title, LocalDate day) {
    return ada.creates(
        Json.createObjectBuilder()
            .add("title", title)
            .add("due_date", day.toString())
            .add("time_zone", "Europe/Berlin")
            .build());
  }

  private Task reminds(String title, String at, String method) {
    return ada.creates(
        Json.createObjectBuilder()
            .add("title", title)
            .add("reminders", reminder(at, method))
            .build());
  }

  private static JsonArrayBuilder reminder(String at, String method) {
    return Json.createArrayBuilder()
        .add(Json.createObjectBuilder().add("remind_at", at).add("method", method));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
