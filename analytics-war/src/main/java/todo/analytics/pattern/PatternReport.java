package todo.analytics.pattern;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import todo.event.Json;

/**
 * A person's patterns over a range of days.
 *
 * @param hours what was completed in each hour of the day in which anything was
 */
public record PatternReport(
    LocalDate from, LocalDate to, Map<Integer, Map<Measure, Integer>> hours) {
  private static final int HOURS = 24;

  /** Reads it; both days are included. */
  public static PatternReport of(Connection connection, String userId, LocalDate from, LocalDate to)
      throws SQLException {
    return new PatternReport(from, to, Completions.read(connection, userId, from, to));
  }

  public JsonObject toJson() {
    JsonArrayBuilder byHour = Json.array();
    for (int hour = 0; hour < HOURS; hour++) {
      byHour.add(hours.getOrDefault(hour, Map.of()).getOrDefault(Measure.COMPLETED, 0));
    }
    JsonObjectBuilder json =
        Json.object().add("from", from.toString()).add("to", to.toString()).add("hours", byHour);
    for (Measure measure : Measure.values()) {
      json.add(measure.wireName(), sum(measure));
    }
    return json.build();
  }

  private long sum(Measure measure) {
    return hours.values().stream().mapToLong(counts -> counts.getOrDefault(measure, 0)).sum();
  }
}
