package todo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static todo.system.Todo.eventually;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;

/**
 * Several people who make, rename and complete tasks at the same time, until they are told to
 * finish. A write without a good answer is sent again, a new task with the same Idempotency-Key,
 * until it has one.
 */
final class Workload {
  private static final int PEOPLE = 3;
  private static final int WORKERS = 6;
  private static final long PACE_MILLIS = 200;
  private static final Duration REMINDER_AHEAD = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  private final Todo todo;
  private final List<Person> people = new ArrayList<>();
  private final List<ScheduledFuture<?>> workers = new ArrayList<>();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(WORKERS);
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final Set<Long> answered = ConcurrentHashMap.newKeySet();
  private final Set<Long> withReminder = ConcurrentHashMap.newKeySet();
  private final Map<TopicPartition, Long> taskEventsBefore;
  private final Map<TopicPartition, Long> taskUpdatesBefore;
  private volatile boolean finishing;

  private Workload(Todo todo) {
    this.todo = todo;
    this.taskEventsBefore = todo.topics().ends(Topics.TASK_EVENTS);
    this.taskUpdatesBefore = todo.topics().ends(Topics.TASK_UPDATES);
  }

  static Workload begin(Todo todo, long seed) {
    Workload workload = new Workload(todo);
    for (int i = 0; i < PEOPLE; i++) {
      workload.people.add(todo.signUp());
    }
    for (int i = 0; i < WORKERS; i++) {
      Worker worker = workload.new Worker(workload.people.get(i % PEOPLE), new Random(seed + i));
      workload.workers.add(
          workload.threads.scheduleWithFixedDelay(
              worker::change, i * PACE_MILLIS / WORKERS, PACE_MILLIS, TimeUnit.MILLISECONDS));
    }
    return workload;
  }

  /** Waits until so many more writes have had a good answer. */
  void awaitWrites(int more) {
    int enough = writes.get() + more;
    eventually(PATIENCE, () -> assertThat(writes).hasValueGreaterThanOrEqualTo(enough));
  }

  /** Ends when every write has its good answer. */
  void finish() throws InterruptedException, ExecutionException {
    finishing = true;
    for (Future<?> worker : workers) {
      if (worker.isDone()) {
        worker.get(); // it ended early: throws why
      }
      worker.cancel(false);
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  /** Attempts that had no good answer. */
  int failures() {
    return failures.get();
  }

  int writes() {
    return writes.get();
  }

  Todo todo() {
    return todo;
  }

  List<Person> people() {
    return people;
  }

  String[] peopleIds() {
    return people.stream().map(Person::id).toArray(String[]::new);
  }

  /** The tasks whose 201 was seen. */
  Set<Long> answered() {
    return answered;
  }

  /** Those with a reminder; nothing else happens to them. */
  Set<Long> withReminder() {
    return withReminder;
  }

  Map<TopicPartition, Long> taskEventsBefore() {
    return taskEventsBefore;
  }

  Map<TopicPartition, Long> taskUpdatesBefore() {
    return taskUpdatesBefore;
  }

  /** One person at one keyboard: what they do is decided by the random numbers alone. */
  private final class Worker {
    private final Person person;
    private final Random random;
    private final List<Task> tasks = new ArrayList<>();
    private int number;

    Worker(Person person, Random random) {
      this.person = person;
      this.random = random;
    }

    void change() {
      if (finishing) {
        return;
      }
      int choice = random.nextInt(10);
      if (choice < 5 || tasks.isEmpty()) {
        create(choice == 0);
      } else {
        int index = random.nextInt(tasks.size());
        tasks.set(index, choice < 9 ? rename(tasks.get(index)) : complete(tasks.get(index)));
      }
      writes.incrementAndGet();
    }

    private void create(boolean reminded) {
      JsonObjectBuilder json = Json.createObjectBuilder().add("title", title());
      if (reminded) {
        json.add("reminders", Json.createArrayBuilder().add(reminder()));
      }
      JsonObject body = json.build();
      String key = Long.toHexString(random.nextLong()) + "-" + person.id();
      Answer answer =
          untilGood(
              201,
              () ->
                  person
                      .request("POST", "/api/tasks")
                      .header("Idempotency-Key", key)
                      .json(body.toString()));
      Task task = new Task(answer.json());
      answered.add(task.id());
      if (reminded) {
        withReminder.add(task.id());
      } else {
        tasks.add(task);
      }
    }

    private Task rename(Task task) {
      String title = title();
      Answer answer =
          untilGood(
              Set.of(200, 412),
              () ->
                  person
                      .request("PATCH", task.path())
                      .header("If-Match", task.etag())
                      .mergePatch(
                          Json.createObjectBuilder().add("title", title).build().toString()));
      Task now =
          answer.status() == 200
              ? new Task(answer.json())
              : new Task(untilGood(200, () -> person.request("GET", task.path())).json());
      assertThat(now.title()).isEqualTo(title); // 412: an attempt before was done, its answer lost
      return now;
    }

    private Task complete(Task task) {
      return new Task(
          untilGood(200, () -> person.request("POST", task.path() + "/complete")).json());
    }

    private Answer untilGood(int status, java.util.function.Supplier<Request> request) {
      return untilGood(Set.of(status), request);
    }

    /** Refusals are not sent again: they are failures of the test. */
    private Answer untilGood(Set<Integer> good, java.util.function.Supplier<Request> request) {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (true) {
        Answer answer = attempt(request.get());
        if (answer != null && good.contains(answer.status())) {
          return answer;
        }
        failures.incrementAndGet();
        boolean passing = answer == null || answer.status() >= 500 || answer.status() == 404;
        if (!passing || System.nanoTime() > deadline) {
          throw new AssertionError("no good answer: " + answer);
        }
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
      }
    }

    private Answer attempt(Request request) {
      try {
        return request.send();
      } catch (UncheckedIOException e) {
        return null; // no answer
      }
    }

    private String title() {
      return person.id().substring(0, 8) + " " + ++number + " " + random.nextInt(1_000_000);
    }

    private JsonObject reminder() {
      return Json.createObjectBuilder()
          .add("remind_at", Instant.now().plus(REMINDER_AHEAD).toString())
          .add("method", "email")
          .build();
    }
  }
}
