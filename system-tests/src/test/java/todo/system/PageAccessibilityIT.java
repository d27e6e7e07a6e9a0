package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Each view as it is seen, and as it is judged by axe; a picture of each lies in {@code
 * target/pages} afterwards.
 */
@MicroShedTest
class PageAccessibilityIT {
  private static final Path PICTURES = Path.of("target", "pages");

  private static final Todo TODO = Todo.running();
  private static Person ada;
  private static Map<String, String> views;

  @BeforeAll
  static void aPersonHasALotToDo() {
    ada = TODO.signUp();
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    ada.post("/api/projects", "{\"name\": \"Garden\", \"color\": \"#2f7d4f\"}").expect(201);
    ada.post("/api/projects", "{\"name\": \"A project with a rather long name, as they are\"}")
        .expect(201);
    long filter =
        ada.post("/api/filters", "{\"name\": \"Urgent\", \"filter\": \"p1 | overdue\"}")
            .expect(201)
            .json()
            .getInt("id");
    Task open = says("Prepare the talk tomorrow at 10am #work p1 remind me 30 min before");
    ada.request("PATCH", open.path())
        .header("If-Match", ada.sees(open.id()).etag())
        .mergePatch("{\"description\": \"Slides, a demo, and an answer to the first question.\"}")
        .send()
        .expect(200);
    ada.post(open.path() + "/comments", "{\"text\": \"The room has no projector.\"}").expect(201);
    part(open, "Find a room");
    ada.completes(part(open, "Choose the examples"));
    says("Pay rent every month on the 1st p2");
    says("Water the plants today #home +Garden");
    says("Prune the roses +Garden p3");
    says("Call Bob tomorrow at 5pm #work");
    says(
        "Write down what everybody said about the long title that does not fit on one line of a"
            + " phone, and averylongwordwithoutanyplacetobreakitatallwhichmustnotwidenthepage");
    ada.post(
            "/api/tasks",
            "{\"title\": \"Send the invoice\", \"time_zone\": \"Europe/Berlin\", \"due_date\": \""
                + today.minusDays(3)
                + "\"}")
        .expect(201);
    ada.completes(says("Buy milk #home"));
    ada.deletes(ada.sees(says("No longer needed").id()));
    ada.creates(
        Todo.json(
            """
            {"title": "Ring the bell", "reminders": [{"remind_at": "%s", "method": "push"}]}\
            """
                .formatted(Instant.now().plusSeconds(1))));
    eventually(
        () -> {
          assertThat(ada.figures().getInt("completed")).isEqualTo(2);
          assertThat(ada.auditEntries(open.id())).hasSizeGreaterThan(2);
          assertThat(ada.get("/api/notifications/deliveries").items())
              .extracting(delivery -> delivery.getString("state"))
              .contains("queued", "no_channel");
        });
    long project = ada.get("/api/projects").items().get(0).getInt("id");
    views = new LinkedHashMap<>();
    views.put("inbox", "/inbox");
    views.put("today", "/today");
    views.put("upcoming", "/upcoming");
    views.put("project", "/project/" + project);
    views.put("tag", "/tag/work");
    views.put("filter", "/filter/" + filter);
    views.put("search", "/search?q=talk");
    views.put("empty", "/search?q=nothingislikethis");
    views.put("completed", "/completed");
    views.put("trash", "/trash");
    views.put("task", "/task/" + open.id());
    views.put("reminders", "/reminders");
    views.put("statistics", "/statistics");
    views.put("settings", "/settings");
  }

  /** Each theme with each language, and each on either device. */
  static Stream<Look> looks() {
    return Stream.of(
        Look.DESKTOP, Look.DESKTOP.dark().german(), Look.PHONE.german(), Look.PHONE.dark());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noViewKeepsAnybodyOut(Look look) {
    SoftAssertions all = new SoftAssertions();
    try (Device device = Device.of(TODO, ada, look).at("/inbox")) {
      views.forEach(
          (name, path) -> {
            device.goTo(path);
            picture(device.page(), name, look);
            all.assertThat(Axe.violations(device.page())).as(name + " " + look).isEmpty();
          });
    }
    all.assertAll();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void neitherDoesTheWayIn(Look look) {
    try (Device device = Device.ofNobody(TODO, look).at("/")) {
      picture(device.page(), "sign-in", look);
      assertThat(Axe.violations(device.page())).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void neitherDoesWhatOpensInAView(Look look) {
    try (Device device = Device.of(TODO, ada, look).at(views.get("task"))) {
      Page page = device.page();
      page.locator(".history summary").click();
      assertThat(page.locator(".change").first()).isVisible();
      page.locator(".history").evaluate("element => element.scrollIntoView()");
      judge(page, "history", look);
      device.goTo("/statistics");
      page.locator(".figure summary").first().click();
      page.locator(".figure").first().evaluate("element => element.scrollIntoView()");
      judge(page, "figures", look);
      device.goTo("/settings");
      String file = "TYPE,CONTENT,DATE\ntask,Sow carrots,2027-03-01\ntask,Buy a spade,whenever\n";
      page.locator("input[type=file]")
          .setInputFiles(new FilePayload("garden.csv", "text/csv", file.getBytes(UTF_8)));
      page.locator("button[value=check]").click();
      assertThat(page.locator(".report")).isVisible();
      page.locator(".report summary").last().click();
      page.locator("input[type=file]").evaluate("element => element.scrollIntoView()");
      judge(page, "import", look);
      page.locator("button.danger").click();
      assertThat(device.dialog()).isVisible();
      judge(page, "delete-account", look);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void neitherDoesWhatIsLeftOfAnAccount(Look look) {
    String receipt =
        TODO.signUp()
            .request("DELETE", "/api/accounts/me")
            .json("{\"password\": \"" + Person.PASSWORD + "\"}")
            .send()
            .expect(202)
            .header("Location")
            .replaceFirst("^.*/", "");
    try (Device device = Device.ofNobody(TODO, look).at("/erasure/" + receipt)) {
      assertThat(device.page().locator(".parts-done li")).hasCount(4);
      judge(device.page(), "erasure", look);
    }
  }

  @Test
  void neitherDoDialogsMenusAndMessages() {
    try (Device device = Device.of(TODO, ada).at("/inbox")) {
      Page page = device.page();
      page.keyboard().press("?");
      assertThat(device.dialog()).isVisible();
      judge(page, "help", Look.DESKTOP);
      page.keyboard().press("Escape");
      device.button("New project").click();
      judge(page, "new-project", Look.DESKTOP);
      page.keyboard().press("Escape");
      device.button("New filter").click();
      judge(page, "new-filter", Look.DESKTOP);
      page.keyboard().press("Escape");
      page.locator(".row-menu").first().click();
      judge(page, "menu", Look.DESKTOP);
      page.keyboard().press("Escape");
      device.quickAdd().line().fill("Call Bob tomorrow at 5pm #work p1");
      assertThat(device.quickAdd().chip("p1")).isVisible();
      judge(page, "quick-add", Look.DESKTOP);
      device.quickAdd().line().fill("");
      device.button("Select").click();
      device.button("All").click();
      judge(page, "selection", Look.DESKTOP);
    }
  }

  @Test
  void thePhonesDrawerHoldsTheFocusAndGivesItBack() {
    try (Device device = Device.of(TODO, ada, Look.PHONE).at("/inbox")) {
      device.button("Open the list menu").click();
      assertThat(device.button("Close the list menu")).isFocused();
      judge(device.page(), "drawer", Look.PHONE);
      device.page().keyboard().press("Escape");
      assertThat(device.button("Open the list menu")).isFocused();
    }
  }

  @ParameterizedTest
  @MethodSource("widths")
  void noViewIsWiderThanItsWindow(int width) {
    SoftAssertions all = new SoftAssertions();
    try (Device device = Device.of(TODO, ada, Look.PHONE.wide(width)).at("/inbox")) {
      views.forEach(
          (name, path) -> {
            device.goTo(path);
            Object wide = device.page().evaluate("document.documentElement.scrollWidth");
            all.assertThat((Integer) wide).as(name).isLessThanOrEqualTo(width);
          });
    }
    all.assertAll();
  }

  static List<Integer> widths() {
    return List.of(320, 768, 1920);
  }

  private static void judge(Page page, String name, Look look) {
    picture(page, name, look);
    assertThat(Axe.violations(page)).as(name).isEmpty();
  }

  private static void picture(Page page, String name, Look look) {
    Path file = PICTURES.resolve(name + "-" + look + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private static Task says(String text) {
    String json = Json.createObjectBuilder().add("text", text).build().toString();
    return new Task(ada.post("/api/tasks", json).expect(201).json());
  }

  private static Task part(Task of, String title) {
    return new Task(
        ada.post("/api/tasks", "{\"title\": \"" + title + "\", \"parent_id\": " + of.id() + "}")
            .expect(201)
            .json());
  }
}
