package todo.task.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import todo.task.request.Person;
import todo.task.transfer.file.FileProject;

/** The projects into which an import puts tasks: those of the same name, or new ones. */
@ApplicationScoped
@Transactional
public class ImportProjects {
  private static final int MAX_NAME = 120;

  private final Clock clock;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected ImportProjects() {
    this(null);
  }

  @Inject
  public ImportProjects(Clock clock) {
    this.clock = clock;
  }

  /** As names are compared: NFKC, lower case by Unicode's rules, spaces folded. */
  static String key(String name) {
    String lower = Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Form.NFKC).replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /** Why it can't be a project's name, to be read after the field's; null when it can. */
  static String wrongWith(String name) {
    if (key(name).isEmpty()) {
      return "must not be blank";
    }
    return name.codePointCount(0, name.length()) > MAX_NAME
        ? "must be at most " + MAX_NAME + " characters long"
        : null;
  }

  /** The names of those that the person does not have. */
  Collection<String> missing(Person person, Map<String, FileProject> wanted) {
    Map<String, Long> known = byKey(person);
    List<String> missing = new ArrayList<>();
    wanted.forEach(
        (key, project) -> {
          if (!known.containsKey(key)) {
            missing.add(project.name());
          }
        });
    return missing;
  }

  /** Makes those that the person does not have; answers the ids of all theirs by key. */
  public Map<String, Long> make(Person person, Map<String, FileProject> wanted) {
    wanted.forEach(
        (key, project) ->
            entities
                .createNativeQuery(
                    "insert into project (owner, name, name_key, color, position, archived,"
                        + " version, created_at, updated_at) select ?1, ?2, ?3, ?4,"
                        + " coalesce(max(position), 0) + 1, ?5, 1, ?6, ?6 from project"
                        + " where owner = ?1 on conflict (owner, name_key) do nothing")
                .setParameter(1, person.id())
                .setParameter(2, project.name().strip())
                .setParameter(3, key)
                .setParameter(4, project.color())
                .setParameter(5, project.archived())
                .setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate());
    return byKey(person);
  }

  private Map<String, Long> byKey(Person person) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        entities
            .createNativeQuery("select name_key, id from project where owner = ?1")
            .setParameter(1, person.id())
            .getResultList();
    Map<String, Long> ids = new HashMap<>();
    rows.forEach(row -> ids.put((String) row[0], ((Number) row[1]).longValue()));
    return ids;
  }
}
