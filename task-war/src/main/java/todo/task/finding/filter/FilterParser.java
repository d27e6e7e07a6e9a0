package todo.task.finding.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import todo.event.InvalidFieldException;
import todo.task.finding.filter.Filter.And;
import todo.task.finding.filter.Filter.Not;
import todo.task.finding.filter.Filter.Or;
import todo.task.finding.filter.Token.Kind;

/** Reads the filter language; the package says its grammar. */
public final class FilterParser {
  public static final int MAX_LENGTH = 500;
  static final int MAX_DEPTH = 32;
  static final int MAX_TERMS = 100;

  /** What a text must hold to be looked for; a symbol may be an emoji. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");

  private final TokenStream tokens;
  private final TermParser terms;
  private int depth;
  private int count;

  private FilterParser(TokenStream tokens) {
    this.tokens = tokens;
    this.terms = new TermParser(tokens);
  }

  /**
   * @throws InvalidFieldException naming filter: too long, too deep, or at which character (code
   *     point), from 1, something else was expected
   */
  public static Filter parse(String expression) {
    if (expression.codePointCount(0, expression.length()) > MAX_LENGTH) {
      throw new InvalidFieldException(
          "filter", "must be at most " + MAX_LENGTH + " characters long");
    }
    if (expression.indexOf('\0') >= 0) {
      throw new InvalidFieldException("filter", "must not hold a NUL character");
    }
    FilterParser parser = new FilterParser(new TokenStream(Tokens.of(expression)));
    Filter filter = parser.expression();
    if (parser.tokens.peek().kind() != Kind.END) {
      throw parser.tokens.expected("& or | before " + parser.tokens.peek().named());
    }
    return filter;
  }

  private Filter expression() {
    List<Filter> any = separated("|", this::conjunction);
    return any.size() == 1 ? any.get(0) : new Or(any);
  }

  private Filter conjunction() {
    List<Filter> all = separated("&", this::negation);
    return all.size() == 1 ? all.get(0) : new And(all);
  }

  private List<Filter> separated(String sign, Supplier<Filter> part) {
    List<Filter> parts = new ArrayList<>(List.of(part.get()));
    while (tokens.peek().is(sign)) {
      tokens.take();
      parts.add(part.get());
    }
    return List.copyOf(parts);
  }

  private Filter negation() {
    if (tokens.peek().is("!")) {
      enter();
      Filter filter = new Not(negation());
      depth--;
      return filter;
    }
    return tokens.peek().is("(") ? parenthesis() : term();
  }

  private Filter parenthesis() {
    enter();
    Filter filter = expression();
    if (!tokens.peek().is(")")) {
      throw tokens.expected("&, | or )");
    }
    tokens.take();
    depth--;
    return filter;
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw tokens.expected("at most " + MAX_DEPTH + " ( and ! within each other");
    }
    tokens.take();
  }

  private Filter term() {
    Filter term = terms.parse();
    if (term != null) {
      countOne();
      return term;
    }
    List<Filter> words = new ArrayList<>();
    while (isText(tokens.peek()) && (words.isEmpty() || !terms.isNext())) {
      words.add(text());
    }
    if (words.isEmpty()) {
      throw tokens.expected("a term, such as p1, #tag, due < tomorrow or a word");
    }
    return words.size() == 1 ? words.get(0) : new And(List.copyOf(words));
  }

  private Filter text() {
    if (!WORD.matcher(tokens.peek().text()).find()) {
      throw tokens.expected("a word with a letter, a digit or a symbol");
    }
    countOne();
    return new Filter.Text(tokens.take().text());
  }

  private void countOne() {
    if (++count > MAX_TERMS) {
      throw tokens.expected("the end, after " + MAX_TERMS + " terms");
    }
  }

  private static boolean isText(Token token) {
    return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED;
  }
}
