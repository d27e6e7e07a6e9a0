package todo.task.transfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import todo.task.task.NewTasks;
import todo.task.transfer.file.FileTask;

/**
 * Brings a file's tasks into an order in which each comes after the one that it is a part of. A
 * task that can be part of none (that is not there, is a part of the task itself, or is nested too
 * deep) stands by itself. Takes no longer than the file is long, whatever is a part of what.
 */
final class ParentsFirst {
  /** Takes the tasks in their new order. */
  interface Next {
    /**
     * @param parentKey null when it stands by itself
     */
    void take(FileTask task, String parentKey);

    /** The task is not made part of what the file says, for that reason. */
    void standsAlone(FileTask task, String reason);
  }

  private record Placed(FileTask task, String parentKey, int depth) {}

  private final Next next;
  private final Map<String, Integer> depths = new HashMap<>();

  /** By the key of the task that they wait for. */
  private final Map<String, List<FileTask>> waiting = new LinkedHashMap<>();

  ParentsFirst(Next next) {
    this.next = next;
  }

  void add(FileTask task) {
    String parent = task.parentKey();
    if (parent == null || depths.containsKey(parent)) {
      place(task, parent);
    } else {
      waiting.computeIfAbsent(parent, key -> new ArrayList<>()).add(task);
    }
  }

  /** There are no more. */
  void end() {
    Map<String, FileTask> byKey = new HashMap<>();
    waiting.values().forEach(tasks -> tasks.forEach(task -> byKey.put(task.key(), task)));
    for (String parent : List.copyOf(waiting.keySet())) {
      if (!byKey.containsKey(parent)) {
        waiting.remove(parent).forEach(task -> alone(task, "is not made of this file"));
      }
    }
    while (!waiting.isEmpty()) { // now all are in circles, or hang from one
      FileTask task = inCircle(waiting.values().iterator().next().get(0), byKey);
      remove(task);
      alone(task, "is a part of the task itself");
    }
  }

  private static FileTask inCircle(FileTask from, Map<String, FileTask> byKey) {
    Set<String> seen = new HashSet<>();
    FileTask task = from;
    while (seen.add(task.key())) {
      task = byKey.get(task.parentKey());
    }
    return task;
  }

  private void remove(FileTask task) {
    List<FileTask> siblings = waiting.get(task.parentKey());
    siblings.remove(task);
    if (siblings.isEmpty()) {
      waiting.remove(task.parentKey());
    }
  }

  private void alone(FileTask task, String reason) {
    next.standsAlone(task, reason);
    place(task, null);
  }

  /** With all that waited for it; no recursion, since a file may nest its tasks without end. */
  private void place(FileTask first, String parent) {
    Deque<Placed> stack = new ArrayDeque<>();
    stack.push(under(first, parent));
    while (!stack.isEmpty()) {
      Placed placed = stack.pop();
      String key = placed.task().key();
      depths.putIfAbsent(key, placed.depth());
      next.take(placed.task(), placed.parentKey());
      List<FileTask> parts = waiting.remove(key);
      for (int i = parts == null ? -1 : parts.size() - 1; i >= 0; i--) {
        stack.push(under(parts.get(i), key));
      }
    }
  }

  private Placed under(FileTask task, String parent) {
    if (parent == null) {
      return new Placed(task, null, 1);
    }
    if (depths.get(parent) < NewTasks.MAX_DEPTH) {
      return new Placed(task, parent, depths.get(parent) + 1);
    }
    next.standsAlone(task, "is nested as deep as tasks may be");
    return new Placed(task, null, 1);
  }
}
