package todo.task.finding.filter;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import todo.task.finding.filter.Filter.And;
import todo.task.finding.filter.Filter.Moment;
import todo.task.finding.filter.Filter.Property;
import todo.task.finding.filter.Filter.When;
import todo.task.finding.filter.Token.Kind;

/** Reads the terms that are no text. */
final class TermParser {
  private static final Map<String, Filter> WORDS =
      Map.ofEntries(
          entry("p1", new Filter.Priority(1)),
          entry("p2", new Filter.Priority(2)),
          entry("p3", new Filter.Priority(3)),
          entry("p4", new Filter.Priority(4)),
          entry("inbox", Property.INBOX),
          entry("today", new When(Moment.DUE, Comparison.ON, Day.Ahead.TODAY)),
          entry("overdue", Property.OVERDUE),
          entry("upcoming", next(7)),
          entry("open", Property.OPEN),
          entry("completed", Property.COMPLETED),
          entry("recurring", Property.RECURRING),
          entry("subtask", Property.SUBTASK));
  private static final Map<String, Filter> WITHOUT =
      Map.of("due", Property.NO_DUE, "priority", Property.NO_PRIORITY, "tag", Property.NO_TAG);
  private static final Map<String, Moment> MOMENTS =
      Map.of("due", Moment.DUE, "created", Moment.CREATED, "completed", Moment.COMPLETED);

  private final TokenStream tokens;
  private final DayParser days;

  TermParser(TokenStream tokens) {
    this.tokens = tokens;
    this.days = new DayParser(tokens);
  }

  /** Whether the next piece begins a term. */
  boolean isNext() {
    String word = word(0);
    return switch (tokens.peek().kind()) {
      case TAG, PROJECT -> true;
      case WORD ->
          WORDS.containsKey(word)
              || MOMENTS.containsKey(word)
              || (word.equals("no") && WITHOUT.containsKey(word(1)))
              || (word.equals("next") && DayParser.isNumber(word(1)));
      default -> false;
    };
  }

  /** The term that is next; null when a text is. */
  Filter parse() {
    if (!isNext()) {
      return null;
    }
    Token token = tokens.peek();
    String word = word(0);
    if (token.kind() == Kind.WORD && MOMENTS.containsKey(word)) {
      return moment(word);
    }
    tokens.take();
    return switch (token.kind()) {
      case TAG -> new Filter.Tag(token.text());
      case PROJECT -> new Filter.Project(token.text());
      default ->
          switch (word) {
            case "no" -> WITHOUT.get(tokens.take().text().toLowerCase(Locale.ROOT));
            case "next" -> next(days.days());
            default -> WORDS.get(word);
          };
    };
  }

  private Filter moment(String word) {
    if (tokens.peek(1).kind() != Kind.COMPARISON && WORDS.containsKey(word)) {
      tokens.take();
      return WORDS.get(word);
    }
    tokens.take();
    if (tokens.peek().kind() != Kind.COMPARISON) {
      throw tokens.expected("<, <=, =, >= or > (to look for the word, put it in quotes)");
    }
    Comparison comparison = Comparison.of(tokens.take().text());
    return new When(MOMENTS.get(word), comparison, days.parse());
  }

  /** So many days, of which today is the first. */
  private static Filter next(int days) {
    return new And(
        List.of(
            new When(Moment.DUE, Comparison.FROM, Day.Ahead.TODAY),
            new When(Moment.DUE, Comparison.BEFORE, new Day.Ahead(days))));
  }

  private String word(int ahead) {
    Token token = tokens.peek(ahead);
    return token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : "";
  }
}
