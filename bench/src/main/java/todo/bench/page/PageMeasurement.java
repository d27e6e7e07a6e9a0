package todo.bench.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import todo.bench.finding.TaskFill;
import todo.bench.report.Figure;
import todo.bench.report.Sample;
import todo.bench.system.MeasuredSystem;
import todo.browser.Chromium;

/** The Inbox of a person with 10,000 tasks among 1,000,000, in a real browser. */
public final class PageMeasurement {
  private static final double USABLE_MILLIS = 1_500;
  private static final double TRANSFERRED_KB = 150;
  private static final double LONG_TASK_MILLIS = 50;

  private final Sample usable = new Sample();
  private final Sample transferred = new Sample();
  private final Sample scrolling = new Sample();
  private final Sample typing = new Sample();
  private final Sample completing = new Sample();

  private PageMeasurement() {}

  /** Starts a system of its own. */
  public static List<Figure> run(int rounds, int port, Path state)
      throws IOException, InterruptedException, SQLException {
    System.out.println("One server with all four services, the page in Chromium");
    try (MeasuredSystem system = MeasuredSystem.start(false, port, state);
        Connection database = system.connect("task")) {
      PageMeasurement measurement = new PageMeasurement();
      String session = signUp(system.url(), database);
      for (int round = 0; round <= rounds; round++) {
        measurement.visit(system.url(), session, round > 0); // the first one warms the server up
      }
      system.done();
      return measurement.figures();
    }
  }

  /** Somebody new, by the page itself, and their tasks; answers what the browser keeps of it. */
  private static String signUp(URI server, Connection database) throws SQLException {
    try (BrowserContext context = Chromium.running().newContext()) {
      Page page = context.newPage();
      page.navigate(server.toString());
      page.locator(".hint .link").click();
      page.locator("input[name=email]").fill("p" + UUID.randomUUID() + "@example.org");
      page.locator("input[name=password]").fill(UUID.randomUUID().toString());
      page.locator("form button").click();
      page.locator(".empty").waitFor();
      String owner = "JSON.parse(localStorage.getItem('todo.session')).account.id";
      TaskFill.fill(database, (String) page.evaluate(owner));
      return context.storageState();
    }
  }

  private void visit(URI server, String session, boolean counts) {
    try (Visit visit = new Visit(server, session)) {
      double[] measured = {
        visit.open(),
        visit.transferred() / 1000,
        visit.scrolling(),
        visit.typing(),
        visit.completing()
      };
      System.out.printf(
          Locale.ROOT,
          "  usable %.0f ms, %.0f kB, longest task: scrolling %.0f, typing %.0f, completing %.0f"
              + " ms%n",
          measured[0],
          measured[1],
          measured[2],
          measured[3],
          measured[4]);
      if (counts) {
        usable.add(measured[0]);
        transferred.add(measured[1]);
        scrolling.add(measured[2]);
        typing.add(measured[3]);
        completing.add(measured[4]);
      }
    }
  }

  private List<Figure> figures() {
    return List.of(
        figure("page, 10,000 tasks: usable", usable, "ms", USABLE_MILLIS),
        figure("- transferred by then and at rest", transferred, "kB", TRANSFERRED_KB),
        figure("- longest task while scrolling", scrolling, "ms", LONG_TASK_MILLIS),
        figure("- longest task while typing", typing, "ms", LONG_TASK_MILLIS),
        figure("- longest task while completing", completing, "ms", LONG_TASK_MILLIS));
  }

  /** The browser tells only of tasks that are long ones: where there was none, 0 is measured. */
  private static Figure figure(String what, Sample sample, String unit, double limit) {
    return new Figure(
        what,
        "",
        String.format(Locale.ROOT, "%.0f %s", sample.median(), unit),
        String.format(Locale.ROOT, "(%.0f to %.0f %s)", sample.min(), sample.max(), unit),
        String.format(Locale.ROOT, "under %.0f %s", limit, unit),
        sample.median() < limit ? "yes" : "no");
  }
}
