package todo.bench.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Page;
import java.net.URI;
import todo.browser.Chromium;

/** The page in a browser that has never been there: nothing of it is kept from before. */
final class Visit implements AutoCloseable {
  private static final int QUIET_MS = 1_000;
  private static final int STEP_PX = 600;
  private static final int STEP_MS = 30;
  private static final int COMPLETED = 10;

  /** Notes when the first line has been drawn and the page can answer again, and each long task. */
  private static final String WATCH =
      """
      window.longTasks = [];
      new PerformanceObserver((list) => {
        window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask', buffered: true });
      const look = () => {
        const isThere = document.querySelector('.task-list .task');
        requestAnimationFrame(isThere ? () => { window.usableAt = performance.now(); } : look);
      };
      look();
      """;

  private static final String IS_AT_THE_END =
      "innerHeight + scrollY >= document.documentElement.scrollHeight - 1"
          + " && !document.querySelector('.task-list[aria-busy=true]')";

  private final BrowserContext context;
  private final Page page;
  private double bytes;

  /**
   * @param session what a browser keeps of somebody who has signed in
   */
  Visit(URI server, String session) {
    NewContextOptions options =
        new NewContextOptions()
            .setBaseURL(server.toString())
            .setViewportSize(1280, 800)
            .setStorageState(session);
    context = Chromium.running().newContext(options);
    page = context.newPage();
    page.addInitScript(WATCH);
    CDPSession network = context.newCDPSession(page);
    network.send("Network.enable");
    network.on("Network.loadingFinished", this::add);
  }

  private void add(JsonObject loaded) {
    bytes += loaded.get("encodedDataLength").getAsDouble();
  }

  /** Opens the Inbox; answers after how many ms it is usable. */
  double open() {
    page.navigate("/inbox");
    page.waitForCondition(() -> page.evaluate("window.usableAt") != null);
    return number("window.usableAt");
  }

  /** All that came over the network by the time when nothing more comes. */
  double transferred() {
    double before;
    do {
      before = bytes;
      page.waitForTimeout(QUIET_MS);
    } while (bytes > before);
    return bytes;
  }

  /** The longest task in ms while the whole list is scrolled through; 0 when none is a long one. */
  double scrolling() {
    page.mouse().move(640, 400);
    return longest(
        () -> {
          do {
            while (!(Boolean) page.evaluate(IS_AT_THE_END)) {
              page.mouse().wheel(0, STEP_PX);
              page.waitForTimeout(STEP_MS);
            }
            page.waitForTimeout(QUIET_MS);
          } while (!(Boolean) page.evaluate(IS_AT_THE_END));
        });
  }

  double typing() {
    page.locator("#quick-add").focus();
    return longest(
        () ->
            page.keyboard()
                .type("Call Bob tomorrow at 5pm #work p1", new TypeOptions().setDelay(50)));
  }

  double completing() {
    page.keyboard().press("Escape");
    page.keyboard().press("j");
    page.waitForTimeout(QUIET_MS);
    return longest(
        () -> {
          for (int i = 0; i < COMPLETED; i++) {
            page.keyboard().press("c");
            page.waitForTimeout(QUIET_MS / 2.0);
          }
        });
  }

  private double longest(Runnable action) {
    page.evaluate("window.longTasks = []");
    action.run();
    page.waitForTimeout(QUIET_MS);
    return number("Math.max(0, ...window.longTasks)");
  }

  private double number(String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  @Override
  public void close() {
    context.close();
  }
}
