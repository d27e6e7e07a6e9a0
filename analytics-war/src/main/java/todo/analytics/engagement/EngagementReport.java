package todo.analytics.engagement;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import todo.event.Json;

/**
 * A person's figures over a range of days.
 *
 * @param timeZone the zone that the default range's today was taken in
 * @param days each day of the range, in order
 */
record EngagementReport(DayRange range, ZoneId timeZone, List<DayCount> days) {

  /**
   * @param active the days on which anything happened; the others become zeros
   */
  static EngagementReport of(DayRange range, ZoneId timeZone, Map<LocalDate, DayCount> active) {
    List<DayCount> days =
        range.days().map(day -> active.getOrDefault(day, DayCount.none(day))).toList();
    return new EngagementReport(range, timeZone, days);
  }

  JsonObject toJson() {
    JsonArrayBuilder all = Json.array();
    days.forEach(
        day -> all.add(counts(Json.object().add("day", day.day().toString()), List.of(day))));
    return Json.object()
        .add("from", range.from().toString())
        .add("to", range.to().toString())
        .add("time_zone", timeZone.getId().equals("Z") ? "UTC" : timeZone.getId())
        .add("days", all)
        .add("totals", counts(Json.object(), days))
        .build();
  }

  private static JsonObjectBuilder counts(JsonObjectBuilder json, List<DayCount> days) {
    return json.add("created", days.stream().mapToLong(DayCount::created).sum())
        .add("completed", days.stream().mapToLong(DayCount::completed).sum())
        .add("deleted", days.stream().mapToLong(DayCount::deleted).sum())
        .add("events", days.stream().mapToLong(DayCount::events).sum());
  }
}
