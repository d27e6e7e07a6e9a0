package todo.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The open task, in full. */
record Detail(Page page) {

  Locator panel() {
    return page.locator("aside.detail"); // its name is the task's title
  }

  Locator field(String label) {
    return panel().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  Locator fact(String label) {
    return panel()
        .locator(".fact")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator("dt")
                        .getByText(label, new Locator.GetByTextOptions().setExact(true))));
  }

  /** Says in words what a fact should be. */
  void say(String label, String words) {
    fact(label).locator("summary").click();
    fact(label).locator("input[name=text]").fill(words);
    fact(label).locator("input[name=text]").press("Enter");
  }

  void comment(String text) {
    field("Write a comment").fill(text);
    button("Comment").click();
  }

  Locator comments() {
    return panel().locator(".comment p");
  }

  Locator button(String name) {
    return panel()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
