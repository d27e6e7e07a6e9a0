package todo.task.finding.filter;

import java.util.regex.Pattern;

/** How words are looked for in the text of {@code task t}; the functions are in V5__finding.sql. */
public final class TextCondition {
  /** What is certainly one word. */
  private static final Pattern ONE_WORD = Pattern.compile("[A-Za-z0-9]+");

  private TextCondition() {}

  /** The task has these words beside each other, of the last one the beginning. */
  public static Sql add(Sql sql, String words) {
    if (ONE_WORD.matcher(words).matches()) {
      return words(sql, words);
    }
    words(sql.add("("), words).add(" and (position(' ' in (select search_words(").bind(words);
    sql.add("))) = 0 or search_text(t.title, t.tags, t.description) like (select search_pattern(");
    return sql.bind(words).add("))))");
  }

  /** Once for the statement, not for each row: the select. */
  private static Sql words(Sql sql, String words) {
    return sql.add("t.search @@ (select search_query(").bind(words).add("))");
  }
}
