package todo.task.task;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Tags in one column, parted by the space that no tag holds; the database makes an array of it. */
@Converter
public class TagsConverter implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> tags) {
    return String.join(" ", tags);
  }

  @Override
  public List<String> convertToEntityAttribute(String tags) {
    return tags.isEmpty() ? List.of() : List.of(tags.split(" "));
  }
}
