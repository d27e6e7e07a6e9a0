package todo.task.task;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import todo.event.Json;
import todo.event.JsonFields;
import todo.event.NotificationMethod;
import todo.event.Reminder;

/**
 * A task's reminders as JSON in its own row: they are only ever read and written with it, and a
 * second table would cost every change a second statement.
 */
@Converter
public class RemindersConverter implements AttributeConverter<List<Reminder>, String> {

  @Override
  public String convertToDatabaseColumn(List<Reminder> reminders) {
    return Json.write(Json.object().add("reminders", toJson(reminders)).build());
  }

  @Override
  public List<Reminder> convertToEntityAttribute(String json) {
    return read(new JsonFields(Json.read(json)));
  }

  static JsonArrayBuilder toJson(List<Reminder> reminders) {
    JsonArrayBuilder all = Json.array();
    for (Reminder reminder : reminders) {
      JsonObject one =
          Json.object()
              .add("remind_at", reminder.remindAt().toString())
              .add("method", reminder.method().wireName())
              .build();
      all.add(one);
    }
    return all;
  }

  static List<Reminder> read(JsonFields task) {
    return task.objects("reminders").stream()
        .map(
            json ->
                new Reminder(
                    json.instant("remind_at"), json.named("method", NotificationMethod::of)))
        .distinct()
        .toList();
  }
}
