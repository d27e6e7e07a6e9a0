package todo.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A task in full: each field where it stands, parts and comments. */
@MicroShedTest
class PageDetailIT {
  private final Todo todo = Todo.running();
  private Person ada;
  private Task task;
  private Device device;
  private Detail detail;

  @BeforeEach
  void aTaskIsOpen() {
    ada = todo.signUp();
    task = ada.creates("Buy a bicycle");
    device = Device.of(todo, ada);
    open();
  }

  @AfterEach
  void nothingIsWrongInTheConsole() {
    device.close();
  }

  @Test
  void titleAndDescriptionAreSavedAsTheyAreLeft() {
    device.expectFault("412"); // changes that overtake each other, which the page puts together
    detail.field("Title").fill("Buy a red bicycle");
    detail.field("Title").press("Enter");
    detail.field("Description").fill("With a bell.");
    detail.field("Description").blur();
    device.list().shows("Buy a red bicycle");
    device.page().waitForCondition(() -> ada.sees(task.id()).version() == 3);

    open();
    assertThat(detail.field("Title")).hasValue("Buy a red bicycle");
    assertThat(detail.field("Description")).hasValue("With a bell.");
  }

  @Test
  void dueRepeatAndReminderAreSaidInWords() {
    detail.say("Due", "2027-03-01 at 9:00");
    assertThat(detail.fact("Due").locator("time")).containsText("2027");
    detail.say("Repeats", "every monday");
    assertThat(detail.fact("Repeats").locator(".value")).containsText("every week");
    detail.say("Reminders", "10 min before");
    assertThat(detail.fact("Reminders").locator(".value")).containsText("10 minutes before");

    open();
    assertThat(detail.fact("Repeats").locator(".value")).containsText("Monday");
    assertThat(detail.fact("Reminders").locator(".value")).containsText("10 minutes before");
    detail.button("Clear: Due").click();
    assertThat(detail.fact("Due")).containsText("Add");
  }

  @Test
  void wordsThatAreNotUnderstoodStayWithASentence() {
    detail.say("Due", "when pigs fly");
    assertThat(detail.fact("Due")).containsText("was not understood");
    assertThat(detail.fact("Due").locator("input[name=text]")).hasValue("when pigs fly");
  }

  @Test
  void priorityProjectAndTagsAreChosen() {
    ada.post("/api/projects", "{\"name\": \"Garden\"}").expect(201);
    open();
    device.expectFault("412"); // changes that overtake each other, which the page puts together
    detail.field("Priority").selectOption("1");
    assertThat(device.list().rows().first()).containsText("P1");
    detail.field("Tags").fill("sport shop");
    detail.field("Tags").blur();
    assertThat(device.list().rows().first()).containsText("#shop");
    detail.field("Project").selectOption("Garden");
    device.list().isEmpty();
    assertThat(device.link("Garden")).containsText("1");
  }

  @Test
  void partsAreAddedAndTickedOff() {
    detail.field("Add a part").fill("Compare prices");
    detail.field("Add a part").press("Enter");
    detail.field("Add a part").fill("Ask Eve");
    detail.field("Add a part").press("Enter");
    assertThat(detail.panel().locator(".parts .task-title")).hasCount(2);
    detail.field("Complete: Compare prices").check();
    assertThat(detail.panel()).containsText("1 of 2");
    device.list().shows("Buy a bicycle", "Ask Eve");
  }

  @Test
  void aCommentIsWrittenChangedAndDeleted() {
    detail.comment("The shop is closed.");
    assertThat(detail.comments()).hasText("The shop is closed.");
    detail.button("Edit").click();
    detail.field("Edit").fill("It is open.");
    detail.button("Save").click();
    assertThat(detail.comments()).hasText("It is open.");
    open();
    assertThat(detail.comments()).hasText("It is open.");
    detail.button("Delete the comment").click();
    assertThat(detail.comments()).hasCount(0);
  }

  @Test
  void theSameFieldChangedElsewhereIsShownWithBothSides() {
    device.context().route("**/api/tasks/stream", route -> {}); // hears nothing of the other device
    open();
    ada.changes(task, "{\"description\": \"theirs\"}");
    device.expectFault("412");
    detail.field("Description").fill("mine");
    detail.field("Description").blur();
    assertThat(device.dialog()).containsText("theirs");
    assertThat(device.dialog()).containsText("mine");
    device.dialog().getByText("Keep yours").click();
    device
        .page()
        .waitForCondition(() -> ada.sees(task.id()).json().getString("description").equals("mine"));
  }

  private void open() {
    device.at("/task/" + task.id());
    detail = device.detail();
    assertThat(detail.field("Title")).hasValue(ada.sees(task.id()).title());
  }
}
