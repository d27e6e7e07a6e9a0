package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The line for a new task. */
record QuickAdd(Page page) {

  Locator line() {
    return page.locator("#quick-add");
  }

  Locator chip(String words) {
    return page.locator(".chip").filter(new Locator.FilterOptions().setHasText(words));
  }

  /** Leaves the words in the title. */
  void refuse(String words) {
    page.getByLabel("Leave “" + words + "” in the title").click();
  }

  void add(String text) {
    line().fill(text);
    line().press("Enter");
    assertThat(line()).hasValue("");
  }
}
