package todo.task.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import todo.task.request.Origin;
import todo.task.request.Person;
import todo.task.transfer.file.FileFormat;
import todo.task.transfer.file.FileTask;
import todo.task.transfer.file.ImportFile;

/**
 * Makes what a file has. The file is read through before anything is made of it, so that a broken
 * one makes nothing. Batches are transactions of their own: when one fails, those before it stay,
 * and the same file makes the rest.
 */
@ApplicationScoped
public class ImportService {
  private final ImportBatch batches;
  private final ImportProjects projects;
  private final Clock clock;

  protected ImportService() {
    this(null, null, null);
  }

  @Inject
  public ImportService(ImportBatch batches, ImportProjects projects, Clock clock) {
    this.batches = batches;
    this.projects = projects;
    this.clock = clock;
  }

  /**
   * @param report as REST has it
   * @param made tasks
   */
  public record Imported(JsonObject report, int made) {}

  /** What {@link #run} would make. */
  public Imported dryRun(Person person, FileFormat format, ImportFile file) throws IOException {
    ImportReport report = new ImportReport(true);
    ProjectSurvey survey = survey(format, file, report);
    Collection<String> missing = projects.missing(person, survey.found());
    ImportPass pass =
        new ImportPass(
            person,
            clock.instant(),
            report,
            batch -> {
              Map<String, Long> known = batches.find(person, batch);
              batch.forEach(part -> told(part.task(), known, Map.of(), report));
            });
    format.read(file, pass);
    pass.end();
    return new Imported(report.toJson(missing), report.made());
  }

  /** All of it is one change, which can be undone as a whole. */
  public Imported run(Person person, FileFormat format, ImportFile file, Origin origin)
      throws IOException {
    ImportReport report = new ImportReport(false);
    ProjectSurvey survey = survey(format, file, report);
    Collection<String> missing = projects.missing(person, survey.found());
    Map<String, Long> byKey = projects.make(person, survey.found());
    Map<String, Long> ids = new HashMap<>();
    ImportPass pass =
        new ImportPass(
            person,
            clock.instant(),
            report,
            batch -> {
              Map<String, Long> made = batches.make(person, batch, ids, byKey, origin);
              batch.forEach(part -> told(part.task(), null, made, report));
            });
    format.read(file, pass);
    pass.end();
    return new Imported(report.toJson(missing), report.made());
  }

  private static ProjectSurvey survey(FileFormat format, ImportFile file, ImportReport report)
      throws IOException {
    ProjectSurvey survey = new ProjectSurvey();
    format.read(file, survey);
    survey.problems().forEach(report::problem);
    return survey;
  }

  /**
   * @param known null when all that was not made was known
   */
  private static void told(
      FileTask task, Map<String, Long> known, Map<String, Long> made, ImportReport report) {
    Long id = made.get(task.identity());
    if (id == null && (known == null || known.containsKey(task.identity()))) {
      report.alreadyThere();
    } else {
      report.made(task, task.data(), id);
    }
  }
}
