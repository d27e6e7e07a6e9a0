package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The list of tasks that the page shows. */
record TaskList(Page page) {

  /** The titles, from top to bottom. */
  void shows(String... titles) {
    assertThat(page.locator(".task-list .task-title")).hasText(titles);
  }

  void isEmpty() {
    assertThat(page.locator(".empty")).isVisible();
    assertThat(rows()).hasCount(0);
  }

  Locator rows() {
    return page.locator(".task-list > .task");
  }

  Locator row(String title) {
    Locator link = page.getByText(title, new Page.GetByTextOptions().setExact(true));
    return rows().filter(new Locator.FilterOptions().setHas(link));
  }

  Locator title(String title) {
    return row(title).locator(".task-title");
  }

  Locator checkbox(String title) {
    return row(title)
        .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Complete: " + title));
  }

  void select(String title) {
    row(title)
        .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Select: " + title))
        .check();
  }

  /** Chooses from the menu of a line. */
  void choose(String title, String item) {
    row(title).hover();
    row(title)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More for: " + title))
        .click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item).setExact(true))
        .click();
  }
}
