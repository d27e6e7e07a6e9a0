/**
 * The filter language: one expression for all that lists or counts tasks, such as {@code due <
 * tomorrow & (p1 | #work)}.
 *
 * <pre>
 * expression  = conjunction *( "|" conjunction )
 * conjunction = negation *( "&amp;" negation )
 * negation    = "!" negation / "(" expression ")" / term / text
 * term        = "p1" / "p2" / "p3" / "p4" / "no priority"
 *             / "#" tag / "no tag"
 *             / "+" name / "+" quoted / "inbox"
 *             / ( "due" / "created" / "completed" ) comparison day / "no due"
 *             / "today" / "overdue" / "upcoming" / "next" number "days"
 *             / "open" / "completed" / "recurring" / "subtask"
 * text        = 1*( word / quoted )
 * comparison  = "&lt;" / "&lt;=" / "=" / ">=" / ">"
 * day         = "today" / "tomorrow" / "yesterday" / weekday / year "-" month "-" day
 *             / ( "in" / "+" / "-" ) number unit / number unit "ago"
 * unit        = "day" / "days" / "week" / "weeks"
 * quoted      = DQUOTE *( character / "\" DQUOTE / "\\" ) DQUOTE
 * </pre>
 *
 * <p>{@code &} binds more strongly than {@code |}. Case does not matter. A word that is part of no
 * term is looked for in the text of tasks; words beside each other must all be there, and words in
 * quotes in that order. Days are the person's: they begin and end in their time zone. A bare
 * weekday is the next such day, never today.
 *
 * <p>{@link todo.task.finding.filter.FilterParser} reads an expression in linear time by recursive
 * descent over {@link todo.task.finding.filter.Tokens}; a {@link todo.task.finding.filter.Filter}
 * is what it says; {@link todo.task.finding.filter.FilterSql} makes a condition of it, in which all
 * that a person wrote is a bound parameter.
 */
package todo.task.finding.filter;
