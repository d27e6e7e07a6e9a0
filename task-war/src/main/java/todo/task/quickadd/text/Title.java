package todo.task.quickadd.text;

import java.util.List;
import todo.task.quickadd.Understood.Part;

/**
 * What is left of a line. The marks that only joined it to what was taken out go too: {@code Call
 * Ann, tomorrow} and {@code Call Ann (tomorrow)} are both about {@code Call Ann}.
 */
final class Title {
  private static final String JOINING = ",;:-–—";
  private static final String CLOSING = ",.;:!?)";
  private static final String OPENING = "([{";
  private static final String CLOSING_BRACKETS = ")]}";

  private final List<Token> tokens;
  private final boolean[] gone;
  private final String text;

  Title(String text, List<Token> tokens, List<Part> parts) {
    this.text = text;
    this.tokens = tokens;
    this.gone = new boolean[tokens.size()];
    int part = 0;
    for (int i = 0; i < gone.length; i++) {
      while (part < parts.size() && parts.get(part).to() <= tokens.get(i).from()) {
        part++;
      }
      gone[i] = part < parts.size() && parts.get(part).from() <= tokens.get(i).from();
    }
    dropEmptyBrackets();
    dropJoiningMarks();
  }

  @Override
  public String toString() {
    StringBuilder title = new StringBuilder(text.length());
    for (int i = 0; i < gone.length; i++) {
      if (!gone[i]) {
        title.append(spaceBefore(i)).append(text, tokens.get(i).from(), tokens.get(i).to());
      }
    }
    return title.toString().strip();
  }

  /** A closing mark follows the word before what was taken out from between them. */
  private String spaceBefore(int index) {
    if (index == 0) {
      return "";
    }
    boolean isApart = tokens.get(index - 1).to() < tokens.get(index).from();
    boolean closes = gone[index - 1] && isOneOf(index, CLOSING);
    return isApart || gone[index - 1] && !closes ? " " : "";
  }

  private void dropEmptyBrackets() {
    for (int i = 0; i < gone.length; i++) {
      int end = endOfGone(i + 1);
      int bracket = gone[i] ? -1 : OPENING.indexOf(tokens.get(i).word());
      boolean empty = end > i + 1 && end < gone.length;
      if (bracket >= 0 && empty && isOneOf(end, CLOSING_BRACKETS.substring(bracket, bracket + 1))) {
        gone[i] = true;
        gone[end] = true;
      }
    }
  }

  /** Those beside what was taken out that have nothing left on one side, or one of two on both. */
  private void dropJoiningMarks() {
    int first = 0;
    while (first < gone.length && (gone[first] || joins(first) && isBesideGone(first))) {
      gone[first++] = true;
    }
    int last = gone.length - 1;
    while (last >= 0 && (gone[last] || joins(last) && isBesideGone(last))) {
      gone[last--] = true;
    }
    for (int i = first + 1; i < last; i++) {
      gone[i] |= joins(i) && gone[i + 1] && (gone[i - 1] || joins(endOfGone(i + 1)));
    }
  }

  private boolean joins(int index) {
    return isOneOf(index, JOINING);
  }

  private boolean isBesideGone(int index) {
    return index > 0 && gone[index - 1] || index < gone.length - 1 && gone[index + 1];
  }

  private int endOfGone(int from) {
    int end = from;
    while (end < gone.length && gone[end]) {
      end++;
    }
    return end;
  }

  private boolean isOneOf(int index, String marks) {
    Token token = tokens.get(index);
    return !gone[index] && token.kind() == Token.Kind.PUNCTUATION && marks.contains(token.word());
  }
}
