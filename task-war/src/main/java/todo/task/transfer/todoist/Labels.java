package todo.task.transfer.todoist;

import java.util.ArrayList;
import java.util.List;
import todo.task.task.Tags;

/**
 * A task's content, in which Todoist writes labels as {@code @label}.
 *
 * @param title the content without them
 */
record Labels(String title, List<String> tags) {

  static Labels of(String content) {
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String word : content.strip().split(" ")) {
      if (word.startsWith("@") && Tags.isTag(word.substring(1))) {
        tags.add(word.substring(1));
      } else {
        words.add(word);
      }
    }
    String title = String.join(" ", words).strip();
    return title.isEmpty() ? new Labels(content.strip(), tags) : new Labels(title, tags);
  }
}
