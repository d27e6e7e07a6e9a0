package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;
import todo.browser.Chromium;

/** The page can be installed; a new release of it reaches a device by itself, and as a whole. */
@MicroShedTest
class PageReleaseIT {
  private static final String OLD = "Welcome back";
  private static final String NEW = "Good to see you";

  private final NextRelease server = NextRelease.of(Todo.running(), "/texts/en.json", OLD, NEW);
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void theFirstReleaseIsOnTheDevice() {
    context = Chromium.running().newContext(new NewContextOptions().setLocale("en-GB"));
    page = context.newPage();
    page.navigate(server.url());
    comesTrue("navigator.serviceWorker.controller !== null");
    assertThat(title()).hasText(OLD);
  }

  @AfterEach
  void end() {
    context.close();
    server.close();
  }

  @Test
  void aBrowserOffersToInstallIt() {
    CDPSession browser = context.newCDPSession(page);
    assertThat(browser.send("Page.getAppManifest").getAsJsonArray("errors")).isEmpty();
    assertThat(browser.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors"))
        .allMatch(error -> error.toString().contains("in-incognito")); // as each test's window is
  }

  @Test
  void aTabKeepsTheReleaseItBeganWithAndTheNextOneHasTheNew() {
    server.release();
    page.reload();
    assertThat(title()).hasText(OLD);
    comesTrue(releases(2));
    comesTrue(
        "navigator.serviceWorker.getRegistration().then(found =>"
            + " !found.waiting && !found.installing && found.active.state === 'activated')");
    assertThat(textThere()).contains(OLD).doesNotContain(NEW);

    Page other = context.newPage();
    other.navigate(server.url());
    assertThat(other.locator("h1")).hasText(NEW);
    assertThat(textThere()).contains(OLD);
    page.reload();
    assertThat(title()).hasText(NEW);
    page.reload();
    comesTrue(releases(1));
  }

  @Test
  void ofTwoReleasesThatAnswerAtOnceNoneIsTaken() {
    server.mix();
    page.reload();
    assertThat(title()).hasText(OLD);
    comesTrue(
        "navigator.serviceWorker.getRegistration().then(it => it.update()).then(it =>"
            + " new Promise(done => { const next = it.installing; if (!next) done(false);"
            + " else next.onstatechange = () => done(next.state === 'redundant'); }))");
    comesTrue(releases(1));
    page.reload();
    assertThat(title()).hasText(OLD);
  }

  private void comesTrue(String expression) {
    page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(expression)));
  }

  /** How many are kept on the device. */
  private static String releases(int count) {
    return "caches.keys().then(all => all.filter(name => name.startsWith('page ')).length === "
        + count
        + ")";
  }

  private Locator title() {
    return page.locator("h1");
  }

  private String textThere() {
    return (String) page.evaluate("fetch('/texts/en.json').then(answer => answer.text())");
  }
}
