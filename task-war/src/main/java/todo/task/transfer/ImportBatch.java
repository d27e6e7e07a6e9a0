package todo.task.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import todo.event.TaskData;
import todo.task.project.ProjectName;
import todo.task.request.Origin;
import todo.task.request.Person;
import todo.task.task.NewTasks;
import todo.task.transfer.file.FileTask;

/** Makes a batch of an import's tasks in one transaction, as far as they are not there. */
@ApplicationScoped
public class ImportBatch {
  private static final String ADD_COMMENT =
      "insert into comment (task_id, text, created_at, updated_at) values (?, ?, ?, ?)";

  private final NewTasks tasks;
  private final DataSource database;
  private final Clock clock;

  protected ImportBatch() {
    this(null, null, null);
  }

  @Inject
  public ImportBatch(NewTasks tasks, DataSource database, Clock clock) {
    this.tasks = tasks;
    this.database = database;
    this.clock = clock;
  }

  /** The ids of the tasks that are there already, by their identities. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Map<String, Long> find(Person person, List<ImportedPart> batch) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return new ImportedTasks(connection, person).find(identities(batch));
    }
  }

  /**
   * @param ids of the file's tasks that came before, by their keys; those of this batch are added
   * @param projects ids by the keys of their names
   * @return the ids of the tasks made, by their identities
   */
  @Transactional(rollbackOn = SQLException.class)
  public Map<String, Long> make(
      Person person,
      List<ImportedPart> batch,
      Map<String, Long> ids,
      Map<String, Long> projects,
      Origin origin)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      ImportedTasks imported = new ImportedTasks(connection, person);
      imported.lock();
      Map<String, Long> known = imported.find(identities(batch));
      List<FileTask> made = new ArrayList<>();
      List<NewTasks.NewTask> added = new ArrayList<>();
      Map<String, Integer> indexes = new HashMap<>();
      for (ImportedPart part : batch) {
        FileTask task = part.task();
        Long there = known.get(task.identity());
        if (there != null) {
          ids.putIfAbsent(task.key(), there);
        } else {
          added.add(newTask(part, ids, indexes, projects));
          indexes.putIfAbsent(task.key(), made.size());
          made.add(task);
        }
      }
      Map<String, Long> identified = new HashMap<>();
      List<Long> newIds = tasks.create(person, added, origin);
      for (int i = 0; i < newIds.size(); i++) {
        identified.put(made.get(i).identity(), newIds.get(i));
        ids.putIfAbsent(made.get(i).key(), newIds.get(i));
      }
      imported.add(identified);
      addComments(connection, made, newIds);
      return identified;
    }
  }

  private static List<String> identities(List<ImportedPart> batch) {
    return batch.stream().map(part -> part.task().identity()).toList();
  }

  private static NewTasks.NewTask newTask(
      ImportedPart part,
      Map<String, Long> ids,
      Map<String, Integer> indexes,
      Map<String, Long> projects) {
    FileTask file = part.task();
    TaskData.Builder data = file.data().toBuilder();
    data.projectId = file.project() == null ? null : projects.get(ProjectName.key(file.project()));
    data.parentId = part.parentKey() == null ? null : ids.get(part.parentKey());
    int within = data.parentId == null ? indexes.getOrDefault(part.parentKey(), -1) : -1;
    return new NewTasks.NewTask(data.build(), within, file.completedAt(), file.comments());
  }

  private void addComments(Connection connection, List<FileTask> made, List<Long> ids)
      throws SQLException {
    Timestamp now = Timestamp.from(clock.instant());
    try (PreparedStatement insert = connection.prepareStatement(ADD_COMMENT)) {
      for (int i = 0; i < ids.size(); i++) {
        for (String comment : made.get(i).comments()) {
          insert.setLong(1, ids.get(i));
          insert.setString(2, comment);
          insert.setTimestamp(3, now);
          insert.setTimestamp(4, now);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
