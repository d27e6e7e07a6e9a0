package todo.task.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import todo.task.project.ProjectName;
import todo.task.transfer.file.FileProject;
import todo.task.transfer.file.UnreadableFileException;

class ProjectSurveyTest {
  private final ProjectSurvey survey = new ProjectSurvey();

  @Test
  void projectsOfTheSameNameAreOne() {
    survey.project(new FileProject(1, "Straße", "#4073FF", false));
    survey.project(new FileProject(2, " straße ", null, true));

    assertThat(survey.found()).containsOnlyKeys(ProjectName.key("Straße"));
    assertThat(survey.problems()).isEmpty();
  }

  @Test
  void whatIsNoNameOrNoColorIsToldOnce() {
    survey.project(new FileProject(1, "a", "red", false));
    survey.project(new FileProject(2, " ", null, false));
    survey.project(new FileProject(3, " ", null, false));
    survey.project(new FileProject(4, "x".repeat(121), null, false));

    assertThat(survey.found()).containsOnlyKeys("a");
    assertThat(survey.problems()).extracting(problem -> problem.line()).containsExactly(1L, 2L, 4L);
  }

  @Test
  void aFileOfTooManyProjectsIsRefused() {
    for (int i = 0; i < 500; i++) {
      survey.project(new FileProject(i, "p" + i, null, false));
    }
    assertThatThrownBy(() -> survey.project(new FileProject(501, "one more", null, false)))
        .isInstanceOf(UnreadableFileException.class);
  }
}
