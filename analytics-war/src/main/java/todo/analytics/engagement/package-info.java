/**
 * How many tasks a person creates, completes and deletes, day by day.
 *
 * <p>{@link todo.analytics.engagement.AnalyticsChannel} reads task-events, {@link
 * todo.analytics.engagement.DailyCounts} reduces a batch to a row for each person and day, {@link
 * todo.analytics.engagement.DailyActivity} adds these rows to the table, {@link
 * todo.analytics.engagement.EngagementResource} answers from it. Each event counts once, by the
 * channel's inbox, and counts are sums: the order of events does not matter.
 */
package todo.analytics.engagement;
