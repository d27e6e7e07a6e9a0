package todo.task.task;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import todo.event.Json;
import todo.event.JsonFields;
import todo.event.Reminder;
import todo.event.Reminders;

/**
 * A task's reminders as JSON in its own row: they are only ever read and written with it, and a
 * second table would cost every change a second statement.
 */
@Converter
public class RemindersConverter implements AttributeConverter<List<Reminder>, String> {

  @Override
  public String convertToDatabaseColumn(List<Reminder> reminders) {
    return Json.write(Json.object().add("reminders", Reminders.write(reminders)).build());
  }

  @Override
  public List<Reminder> convertToEntityAttribute(String json) {
    return read(new JsonFields(Json.read(json)));
  }

  /** Each once: a reminder that is asked for twice is one. */
  static List<Reminder> read(JsonFields task) {
    return Reminders.read(task).stream().distinct().toList();
  }
}
