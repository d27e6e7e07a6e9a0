package todo.task.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import todo.problem.ProblemException;
import todo.task.request.Origin;
import todo.task.request.Person;
import todo.task.task.TaskReader;
import todo.task.task.TaskService;

/**
 * The one place where comments are read and written. All of them answer 404 for a task that is
 * another person's or lies in the trash, and for a comment that is another task's.
 */
@ApplicationScoped
@Transactional
public class Comments {
  /** The longest comment, in code points. */
  public static final int MAX_TEXT = 10_000;

  /** As events name what has changed of the task. */
  private static final String FIELD = "comment";

  private final TaskService tasks;
  private final TaskReader reader;
  private final Clock clock;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected Comments() {
    this(null, null, null);
  }

  @Inject
  public Comments(TaskService tasks, TaskReader reader, Clock clock) {
    this.tasks = tasks;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * @param cursor null for the first page
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public CommentPage list(Person person, long taskId, String cursor, int limit) {
    reader.get(person, taskId);
    return CommentPage.of(
        entities
            .createQuery(
                "select c from Comment c where c.taskId = :task and c.id > :after order by c.id",
                Comment.class)
            .setParameter("task", taskId)
            .setParameter("after", CommentPage.after(cursor))
            .setMaxResults(limit + 1)
            .getResultList(),
        limit);
  }

  public Comment add(Person person, long taskId, String text, Origin origin) {
    tasks.note(person, taskId, FIELD, null, text, origin);
    Comment comment = new Comment(taskId, text, clock.instant());
    entities.persist(comment);
    entities.flush();
    return comment;
  }

  /** Does nothing when that is the text it has. */
  public Comment change(Person person, long taskId, long id, String text, Origin origin) {
    Comment comment = locked(person, taskId, id);
    if (!comment.text().equals(text)) {
      tasks.note(person, taskId, FIELD, comment.text(), text, origin);
      comment.become(text, clock.instant());
    }
    return comment;
  }

  public void delete(Person person, long taskId, long id, Origin origin) {
    Comment comment = locked(person, taskId, id);
    tasks.note(person, taskId, FIELD, comment.text(), null, origin);
    entities.remove(comment);
  }

  /** So that what an event says was there before was. */
  private Comment locked(Person person, long taskId, long id) {
    reader.get(person, taskId);
    Comment comment = entities.find(Comment.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (comment == null || comment.taskId() != taskId) {
      throw ProblemException.notFound("comment");
    }
    return comment;
  }
}
