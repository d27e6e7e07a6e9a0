package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What is hostile, and the page all the same. */
@MicroShedTest
class PageSafetyIT {
  /** Each runs in a page that takes a text for markup, or an address for harmless. */
  static final List<String> SCRIPTS =
      List.of(
          "<script>window.ran = 1</script>",
          "<img src=x onerror='window.ran = 1'>",
          "<svg onload='window.ran = 1'>",
          "\"><iframe srcdoc='<script>parent.ran = 1</script>'>",
          "javascript:window.ran=1",
          "{{constructor.constructor('window.ran = 1')()}}${window.ran = 1}");

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
  void aStoredScriptIsShownAsTextEverywhereAndRunsNowhere() {
    for (String script : SCRIPTS) {
      Task task = everywhere(script);
      device.at("/inbox").list().shows(script);
      for (String path : List.of("/task/" + task.id(), "/completed", "/search?q=window.ran")) {
        device.goTo(path);
      }
      device.goTo("/task/" + task.id());
      assertThat(device.detail().comments()).hasText(script);
      assertThat(device.detail().field("Description")).hasValue(script);
      assertThat(device.page().locator(".nav-project .nav-name").first()).hasText(script);
      device.list().choose(script, "Delete"); // the toast says it too
      assertThat(device.toast()).containsText(script);
      device.goTo("/trash");
      assertThat(device.page().evaluate("window.ran")).as(script).isNull();
      forget();
    }
  }

  @Test
  void whatIsTypedIsNeverMarkup() {
    device.at("/inbox");
    String script = "<img src=x onerror='window.ran=1'> #<b> tomorrow";
    device.quickAdd().line().fill(script);
    assertThat(device.quickAdd().chip("tomorrow")).isVisible();
    device.page().navigate("/tag/%3Cimg%20src=x%20onerror=ran=1%3E");
    assertThat(device.heading()).hasText("#<img src=x onerror=ran=1>");
    device.expectFault("400"); // it is no filter either
    device.page().navigate("/search?q=%3Csvg%20onload=ran=1%3E");
    assertThat(device.heading()).hasText("“<svg onload=ran=1>”");
    assertThat(device.page().evaluate("window.ran")).isNull();
  }

  @Test
  void thePageIsSentWithWhatGuardsIt() {
    Response response = device.page().navigate("/inbox");
    assertThat(response.headerValue("content-security-policy"))
        .contains("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    assertThat(response.headerValue("x-content-type-options")).isEqualTo("nosniff");
    assertThat(response.headerValue("referrer-policy")).isEqualTo("no-referrer");
    assertThat(response.headerValue("permissions-policy")).isNotBlank();
    assertThat(device.heading()).hasText("Inbox");
  }

  @Test
  void aScriptThatGotIntoThePageIsRefusedByThePolicy() {
    device.at("/inbox");
    device.expectFault("Content Security Policy");
    device.expectFault("TrustedScript");
    device
        .page()
        .evaluate(
            "() => { const s = document.createElement('script');"
                + " try { s.textContent = 'window.ran = 1'; } catch { return; }"
                + " document.body.append(s); }");
    assertThat(device.page().evaluate("window.ran")).isNull();
  }

  private Task everywhere(String text) {
    JsonObject project = ada.post("/api/projects", one("name", text)).expect(201).json();
    ada.post(
            "/api/filters",
            Json.createObjectBuilder().add("name", text).add("filter", "p1").build().toString())
        .expect(201);
    Task task =
        ada.creates(Json.createObjectBuilder().add("title", text).add("description", text).build());
    Task part =
        ada.creates(
            Json.createObjectBuilder()
                .add("title", text)
                .add("project_id", project.getInt("id"))
                .build());
    ada.completes(part);
    ada.post(task.path() + "/comments", one("text", text)).expect(201);
    return task;
  }

  private void forget() {
    ada.get("/api/filters").items().forEach(filter -> delete("/api/filters/", filter));
    ada.get("/api/projects").items().forEach(project -> delete("/api/projects/", project));
  }

  private void delete(String path, JsonObject what) {
    ada.request("DELETE", path + what.getInt("id"))
        .header("If-Match", "\"" + what.getInt("version") + "\"")
        .send();
  }

  private static String one(String name, String value) {
    return Json.createObjectBuilder().add(name, value).build().toString();
  }
}
