package todo.task.finding;

import todo.task.finding.filter.Sql;

/**
 * Tasks whose titles have words that are nearly those that were typed: begin with the same letter,
 * and differ by one letter from a word of four letters or more, by two from one of eight or more,
 * or by two letters that changed places. They may be the beginnings of the title's words, too.
 */
final class Corrections {
  /**
   * Whether a task t may be one: its title has a word with the first letter of each that was typed,
   * and with all letters of a short one. None may where all are short.
   */
  static final String CANDIDATE =
      """
      t.search @@ (
        select cast(string_agg('''^' || case when length(typed) < 4 then typed
          else left(typed, 1) end || ''':*', '&') as tsquery)
        from typed having max(length(typed)) >= 4)""";

  /**
   * Makes of {@code seen}, candidates with their words, {@code corrected}: id, and relevance, which
   * is less the more the words differ. A row for each task in which every word that was typed has a
   * near one. Words of titles are cut out of the text of all words, where a quote and the mark are
   * before each: a row for each word of all takes longer than reading the tasks.
   */
  static final String OF_SEEN =
      """
      , used as materialized (
        select id, letter || split_part(rest, '''', 1) as used
        from (
          select id, letter,
            unnest((string_to_array(cast(search as text), '''^' || letter))[2:]) as rest
          from seen cross join (select distinct left(typed, 1) as letter from typed) letters) begun),
      near as (
        select typed, used, min(difference) as difference
        from typed
        join (select distinct used from used where length(used) <= 64) words
          on left(used, 1) = left(typed, 1)
        cross join lateral (values (used), (left(used, length(typed)))) candidates(candidate)
        cross join lateral (
          select levenshtein_less_equal(candidate, typed, 2) as difference) differences
        where difference <=
            case when length(typed) < 4 then 0 when length(typed) < 8 then 1 else 2 end
          or length(typed) >= 4 and difference = 2
            and search_letters(candidate) = search_letters(typed)
        group by typed, used),
      corrected as (
        select id, cast(-sum(difference) as integer) as relevance
        from (
          select id, typed, min(difference) as difference
          from used join near using (used) group by id, typed) nearest
        group by id having count(*) = (select count(*) from typed))""";

  private Corrections() {}

  /** Begins a statement with {@code typed}, the words that were. */
  static void addTyped(Sql sql, SearchText search) {
    sql.add("with typed as (select distinct left(word, 64) as typed from unnest(string_to_array(");
    sql.add("search_words(").bind(search.words()).add("), ' ')) word)");
  }
}
