package todo.task.task;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import todo.event.Due;
import todo.event.InvalidFieldException;
import todo.event.JsonFields;
import todo.event.TaskData;
import todo.problem.RequestFields;

/**
 * A request's {@code due_date}, {@code all_day} and {@code time_zone}: an instant (RFC 3339), or a
 * day such as {@code 2026-12-27}.
 *
 * @param given whether the request has any of the three
 * @param dated whether it has {@code due_date}
 * @param day null unless the due date is a day
 * @param instant null unless the due date is an instant
 * @param allDay null when the request does not say
 * @param zone null when the request does not say
 */
record DueEdit(
    boolean given, boolean dated, LocalDate day, Instant instant, Boolean allDay, ZoneId zone) {

  static DueEdit read(RequestFields fields) {
    boolean dated = fields.has("due_date");
    LocalDate day = fields.read(DueEdit::day);
    Instant instant = day == null ? fields.read(DueEdit::instant) : null;
    Boolean allDay = fields.has("all_day") ? fields.read(f -> f.flag("all_day")) : null;
    ZoneId zone = fields.read(f -> f.optionalZone("time_zone"));
    if (day != null && Boolean.FALSE.equals(allDay)) {
      fields.error("all_day", "must be true for a due date that is a day");
    }
    boolean given = dated || fields.has("all_day") || fields.has("time_zone");
    return new DueEdit(given, dated, day, instant, allDay, zone);
  }

  private static LocalDate day(JsonFields fields) {
    String text = fields.optionalText("due_date");
    if (text == null || text.length() != "2026-12-27".length()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidFieldException("due_date", "must be a day that there is", e);
    }
  }

  private static Instant instant(JsonFields fields) {
    try {
      return fields.optionalInstant("due_date");
    } catch (InvalidFieldException e) {
      throw e.getCause() == null
          ? e
          : new InvalidFieldException(
              "due_date",
              "must be a day, such as 2026-12-27, or an RFC 3339 date-time, such as"
                  + " 2026-12-27T10:00:00Z",
              e);
    }
  }

  /**
   * What the request does not say stays as it was; the zone of an instant is the person's at first.
   *
   * @throws InvalidFieldException when it is a day, and its zone is not known
   */
  void apply(TaskData.Builder task, ZoneId persons) {
    if (!given) {
      return;
    }
    Due before = task.due;
    if (dated ? day == null && instant == null : before == null) {
      task.due = null;
      return;
    }
    ZoneId known = before == null ? null : before.zone();
    ZoneId said = zone == null ? known : zone;
    if (said == null && (day != null || Boolean.TRUE.equals(allDay))) {
      throw new InvalidFieldException("time_zone", "is missing: a day needs its zone");
    }
    ZoneId in = said == null ? persons : said;
    task.due = day != null ? Due.on(day, in) : at(before, in);
  }

  /** A day keeps its date in another zone, an instant stays the instant. */
  private Due at(Due before, ZoneId in) {
    Instant at = dated ? instant : before.at();
    if (allDay == null ? dated || !before.allDay() : !allDay) {
      return new Due(at, false, in);
    }
    ZoneId dayIn = dated || !before.allDay() ? in : before.zone();
    return Due.on(at.atZone(dayIn).toLocalDate(), in);
  }
}
