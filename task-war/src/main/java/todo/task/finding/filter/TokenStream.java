package todo.task.finding.filter;

import java.util.List;
import todo.event.InvalidFieldException;
import todo.task.finding.filter.Token.Kind;

/** The pieces of an expression, one after the other. */
final class TokenStream {
  private final List<Token> tokens;
  private int next;

  /**
   * @param tokens of which the last is of kind END
   */
  TokenStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return peek(0);
  }

  /** So many behind the next one; END behind the last. */
  Token peek(int ahead) {
    return tokens.get(Math.min(next + ahead, tokens.size() - 1));
  }

  Token take() {
    Token token = peek();
    next += token.kind() == Kind.END ? 0 : 1;
    return token;
  }

  /** At the next piece. */
  InvalidFieldException expected(String what) {
    return Tokens.expected(what, peek().position());
  }
}
