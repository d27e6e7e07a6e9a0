package todo.task.quickadd.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import todo.task.quickadd.Understood.Meaning;
import todo.task.quickadd.Understood.Part;

/**
 * A line's tokens, of which recognisers claim what they understand. A token is claimed once; what
 * nobody claims is the title.
 */
public final class Line {
  private final String text;
  private final List<Token> tokens;
  private final Meaning[] claimed;
  private final List<Part> parts = new ArrayList<>();

  public Line(String text) {
    this.text = text;
    this.tokens = new Tokenizer(text).tokens();
    this.claimed = new Meaning[tokens.size()];
  }

  public int size() {
    return tokens.size();
  }

  /** The token in lower case; empty outside of the line, for literal text and when claimed. */
  public String word(int index) {
    return isFree(index) && tokens.get(index).kind() != Token.Kind.LITERAL
        ? tokens.get(index).word()
        : "";
  }

  /** The token as it was written. */
  public String raw(int index) {
    Token token = tokens.get(index);
    return text.substring(token.from(), token.to());
  }

  /** Whether text goes on at this token: not at the line's end, a mark, or what is understood. */
  public boolean continuesAt(int index) {
    return isFree(index) && tokens.get(index).kind() != Token.Kind.PUNCTUATION;
  }

  /** Whether these words follow each other from {@code index} on. */
  public boolean says(int index, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!word(index + i).equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** What the token was claimed as; null when it was not, or is outside of the line. */
  public Meaning meaning(int index) {
    return isInside(index) ? claimed[index] : null;
  }

  /** Takes the tokens from {@code first} to before {@code end} out of the title. */
  public void claim(int first, int end, Meaning as) {
    for (int i = first; i < end; i++) {
      claimed[i] = as;
    }
    int from = tokens.get(first).from();
    int to = tokens.get(end - 1).to();
    parts.add(new Part(text.substring(from, to), from, to, as));
  }

  public List<Part> parts() {
    return parts.stream().sorted(Comparator.comparingInt(Part::from)).toList();
  }

  public String title() {
    return new Title(text, tokens, parts()).toString();
  }

  private boolean isFree(int index) {
    return isInside(index) && claimed[index] == null;
  }

  private boolean isInside(int index) {
    return index >= 0 && index < tokens.size();
  }
}
