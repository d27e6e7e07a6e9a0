package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What a person does with their account, and with everything of theirs at once. */
@MicroShedTest
class PageSettingsIT {
  private static final String TODOIST =
      """
      TYPE,CONTENT,PRIORITY,DATE,SPONSOR
      task,Sow carrots,1,2027-03-01,
      task,Buy a spade,4,when pigs fly,Eve
      note,Ask Bob first,,,
      sausage,What is this,,,
      """;

  private final Todo todo = Todo.running();
  private Person ada;
  private Device device;

  @BeforeEach
  void aPersonLooksAtTheirSettings() {
    ada = todo.signUp();
    device = Device.of(todo, ada);
  }

  @AfterEach
  void nothingIsWrongInTheConsole() {
    device.close();
  }

  @Test
  void theTimeZoneChangesForTheAccountAndForThisBrowser() {
    device.at("/settings");
    device.page().getByLabel("Time zone").selectOption("Asia/Tokyo");
    device.button("Save").click();
    assertThat(section("Account")).containsText("Saved");
    assertThat(ada.get("/api/accounts/me").json().getString("time_zone")).isEqualTo("Asia/Tokyo");

    device.at("/inbox").quickAdd().line().fill("Call 2027-01-20 at 9:00");
    device.quickAdd().line().press("Enter");
    device.list().shows("Call");
    assertThat(device.list().row("Call")).containsText("20 Jan 2027 9:00");
    assertThat(ada.get("/api/tasks").items().get(0).getString("due_date"))
        .isEqualTo("2027-01-20T00:00:00Z");
  }

  @Test
  void aZoneThatIsNotTakenIsSaidAndMayBeTriedAgain() {
    device.context().route("**/api/accounts/me", route -> failing(route, "PATCH"));
    device.expectFault("500");
    device.at("/settings").page().getByLabel("Time zone").selectOption("Asia/Tokyo");
    device.button("Save").click();
    assertThat(section("Account").getByRole(AriaRole.ALERT)).containsText("The server failed");
    device.context().unroute("**/api/accounts/me");
    device.button("Save").click();
    assertThat(section("Account")).containsText("Saved");
  }

  @ParameterizedTest
  @CsvSource({
    "JSON, json, \"title\":\"Buy milk\"",
    "CSV, csv, Buy milk",
    "iCalendar, ics, SUMMARY:Buy milk"
  })
  void everythingIsTakenAwayAsAFile(String button, String ending, String content) throws Exception {
    ada.creates("Buy milk");
    device.at("/settings");
    Download download = device.page().waitForDownload(() -> device.button(button).click());

    assertThat(download.suggestedFilename()).matches("todo-\\d{4}-\\d\\d-\\d\\d\\." + ending);
    assertThat(Files.readString(download.path())).contains(content);
    assertThat(section("Take everything with you"))
        .containsText("Saved as " + download.suggestedFilename());
    assertThat(download.url()).startsWith("blob:"); // no address that has a token, or works again
  }

  @Test
  void anExportThatBreaksIsNoFile() {
    device.context().route("**/api/export?*", route -> failing(route, "GET"));
    device.expectFault("500");
    device.at("/settings").button("JSON").click();
    assertThat(section("Take everything with you").getByRole(AriaRole.ALERT)).isVisible();
    device.context().unroute("**/api/export?*");
    Download download = device.page().waitForDownload(() -> device.button("Try again").click());
    assertThat(download.failure()).isNull();
  }

  @Test
  void anImportSaysWhatItWouldMakeMakesItOnceAndIsTakenBack() {
    device.at("/settings");
    choose("garden.csv", TODOIST);
    device.page().getByLabel("Project for tasks without one").fill("Garden");
    device.button("Check the file").click();
    assertThat(report()).containsText("2 tasks would be made. New projects: Garden.");
    assertThat(report().locator("tr:has-text('DATE')")).containsText("made without it");
    assertThat(report().locator("tr:has-text('TYPE')").last()).containsText("not made");
    assertThat(ada.get("/api/tasks").items()).isEmpty();

    device.button("Make 2 tasks").click();
    assertThat(report()).containsText("2 tasks were made.");
    assertThat(ada.get("/api/tasks").items()).hasSize(2);
    assertThat(device.link("Garden")).containsText("2");

    choose("garden.csv", TODOIST);
    device.page().getByLabel("Project for tasks without one").fill("Garden");
    device.button("Check the file").click();
    assertThat(report()).containsText("0 tasks would be made. 2 are there already.");
    assertThat(device.page().getByText("Make 0 tasks")).hasCount(0);
  }

  @Test
  void anImportIsTakenBack() {
    device.at("/settings");
    choose("garden.csv", TODOIST);
    device.button("Check the file").click();
    device.expectFault("404"); // the stream may tell of their making when they are gone again
    device.button("Make 2 tasks").click();
    section("Bring tasks in").getByText("Undo").click();
    eventually(() -> assertThat(ada.get("/api/tasks").items()).isEmpty());
    assertThat(report()).hasCount(0);
  }

  @Test
  void whileAnImportTakesLongThePageSaysSoAndGoesOn() {
    device.at("/settings");
    choose("garden.csv", TODOIST);
    device.button("Check the file").click();
    assertThat(report()).isVisible();
    Route[] held = new Route[1];
    device.context().route("**/api/import?*", route -> held[0] = route);
    device.button("Make 2 tasks").click();
    assertThat(section("Bring tasks in").getByRole(AriaRole.PROGRESSBAR)).isVisible();
    assertThat(section("Bring tasks in")).containsText("You may go on working");
    device.link("Inbox").click();
    assertThat(device.heading()).hasText("Inbox");
    held[0].resume();
    device.page().waitForCondition(() -> ada.get("/api/tasks").items().size() == 2);
    device.link("Settings").click();
    assertThat(report()).containsText("2 tasks were made.");
  }

  @Test
  void anImportWhoseAnswerIsLostIsDoneAgainWithoutAnythingTwice() {
    device.at("/settings");
    choose("garden.csv", TODOIST);
    device.button("Check the file").click();
    assertThat(report()).isVisible();
    device
        .context()
        .route(
            "**/api/import?*",
            route -> {
              route.fetch(); // it is made
              route.abort();
            });
    device.expectFault("ERR_FAILED");
    device.button("Make 2 tasks").click();
    assertThat(alert("Bring tasks in")).containsText("bring the same file in again");
    device.context().unroute("**/api/import?*");
    device.button("Make 2 tasks").click();
    assertThat(report()).containsText("0 tasks were made. 2 are there already.");
    assertThat(ada.get("/api/tasks").items()).hasSize(2);
  }

  @Test
  void filesThatAreWrongAreSaidToBeAndNothingIsMade(@TempDir Path folder) throws IOException {
    device.at("/settings");
    device.expectFault("400");
    device.expectFault("415");
    choose("empty.json", "");
    assertThat(alert("Bring tasks in")).containsText("The file is empty");
    assertThat(device.button("Check the file")).isDisabled();

    choose("broken.json", "{\"tasks\": [");
    device.button("Check the file").click();
    assertThat(alert("Bring tasks in")).containsText("nothing was made of it. Line 1");

    choose("packed.json", "PK\u0003\u0004 and so on");
    device.button("Check the file").click();
    assertThat(alert("Bring tasks in")).containsText("it is compressed");

    Path huge = folder.resolve("huge.json");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(20 * 1024 * 1024 + 1);
    }
    device.page().getByLabel("File, up to 20 MB").setInputFiles(huge);
    assertThat(alert("Bring tasks in")).containsText("over 20 MB");
    assertThat(device.button("Check the file")).isDisabled();
    assertThat(ada.get("/api/tasks").items()).isEmpty();
  }

  @Test
  void aScriptInAFileIsShownAsTextAndRunsNowhere() {
    for (String script : PageSafetyIT.SCRIPTS) {
      device.at("/settings");
      choose("script.json", fileOf(script));
      device.button("Check the file").click();
      report().getByText("The task").click();
      assertThat(report().locator("td").getByText(script, exactly()).first()).isVisible();
      assertThat(device.page().evaluate("window.ran")).as(script).isNull();
    }
  }

  @Test
  void anAccountIsDeletedWithThePasswordAndEveryServiceSaysItIsDone() {
    ada.creates("Something private");
    Page other = device.newTab();
    other.navigate("/inbox");
    assertThat(other.locator(".task-title")).hasText("Something private");
    device.expectFault("400");
    device.expectFault("401"); // of requests that were on their way
    device.at("/settings").button("Delete the account …").click();
    device.dialog().getByLabel("Password").fill("not the password");
    device.dialog().getByText("Delete for good").click();
    assertThat(device.dialog().getByRole(AriaRole.ALERT))
        .hasText("This is not the account’s password.");

    device.dialog().getByLabel("Password").fill(Person.PASSWORD);
    device.dialog().getByText("Delete for good").click();
    assertThat(device.page()).hasURL(Pattern.compile(".*/erasure/[0-9a-f-]{36}"));
    assertThat(device.page().getByText("All is erased.")).isVisible();
    assertThat(device.page().locator(".parts-done .hint:has-text('erased')")).hasCount(4);

    assertThat(device.page().locator("body")).not().containsText(ada.email());
    assertThat(device.page().evaluate("Object.keys(localStorage).includes('todo.session')"))
        .isEqualTo(false);
    assertThat(other.getByRole(AriaRole.HEADING)).hasText("Welcome back");
    device.page().reload();
    assertThat(device.page().getByText("All is erased.")).isVisible();
  }

  private void choose(String name, String content) {
    device
        .page()
        .getByLabel("File, up to 20 MB")
        .setInputFiles(
            new FilePayload(
                name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
  }

  /** A file of this product with a task that says the text wherever it can. */
  private static String fileOf(String text) {
    JsonObject task =
        Json.createObjectBuilder()
            .add("title", text)
            .add("status", "pending")
            .add("tags", Json.createArrayBuilder(List.of("tag")))
            .add(text, "an unknown field")
            .build();
    return Json.createObjectBuilder()
        .add("version", 1)
        .add("tasks", Json.createArrayBuilder().add(task))
        .build()
        .toString();
  }

  private static void failing(Route route, String method) {
    if (route.request().method().equals(method)) {
      route.fulfill(new Route.FulfillOptions().setStatus(500));
    } else {
      route.fallback();
    }
  }

  private Locator section(String title) {
    return device
        .page()
        .locator("section.panel")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    device
                        .page()
                        .getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(title).setExact(true))));
  }

  private Locator report() {
    return device.page().locator(".report");
  }

  private Locator alert(String section) {
    return section(section).getByRole(AriaRole.ALERT);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
