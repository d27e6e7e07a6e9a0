package todo.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * axe-core, which finds what keeps people out of a page. It gets in as the debugger does, past the
 * page's content security policy.
 */
final class Axe {
  private static final String SOURCE = source();

  /** Every rule that is on by default. */
  private static final String RUN =
      """
      async () => {
        const { violations } = await axe.run(document);
        return violations.map(({ id, help, nodes }) =>
          `${id}: ${help}\\n` + nodes.slice(0, 4).map(({ target, failureSummary }) =>
            `    ${target} ${failureSummary.replace(/\\s+/g, ' ')}`).join('\\n'));
      }
      """;

  private Axe() {}

  /** What is wrong with what the page shows, a line for each rule and below it where. */
  @SuppressWarnings("unchecked") // the script answers an array of texts
  static List<String> violations(Page page) {
    if (!(Boolean) page.evaluate("'axe' in window")) {
      page.evaluate(SOURCE);
    }
    return (List<String>) page.evaluate(RUN);
  }

  private static String source() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
