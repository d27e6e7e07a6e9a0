package todo.task.finding;

import todo.task.finding.filter.Sql;

/**
 * Tasks whose titles have words that are nearly those that were typed: begin with the same letter,
 * and differ by one letter from a word of four letters or more, by two from one of eight or more,
 * or by two letters that changed places. They may be the beginnings of the title's words, too.
 */
final class Corrections {
  private static final String WORDS_OF_TITLES =
      """
      used as materialized (
        select t.id, substr(lexeme, 2) as used
        from task t cross join unnest(tsvector_to_array(t.search)) lexeme
        where left(lexeme, 2) in (select '^' || left(typed, 1) from typed)
          and length(lexeme) <= 65
          and t.search @@ (
            select cast(string_agg('''^' || left(typed, 1) || ''':*', '|') as tsquery) from typed)
          and t.owner =\s""";

  private static final String NEAR_TASKS =
      """
      ),
      near as (
        select typed, used, min(difference) as difference
        from typed
        join (select distinct used from used) words on left(used, 1) = left(typed, 1)
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
        group by id having count(*) = (select count(*) from typed))
      """;

  private Corrections() {}

  /**
   * Begins a statement that can select from {@code corrected}: id, and relevance, which is less the
   * more the words differ. A row for each task in which every word that was typed has a near one.
   */
  static void addTo(Sql sql, String owner, TaskQuery query) {
    sql.add("with typed as (select distinct left(word, 64) as typed from unnest(string_to_array(");
    sql.add("search_words(").bind(query.search().words()).add("), ' ')) word), ");
    sql.add(WORDS_OF_TITLES).bind(owner).add(query.deletion()).add(NEAR_TASKS);
  }
}
