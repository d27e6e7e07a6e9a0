package todo.task.task;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * The driver knows {@link UUID} as an object of PostgreSQL's type; the provider would send text.
 */
@Converter
public class UuidConverter implements AttributeConverter<UUID, Object> {

  @Override
  public Object convertToDatabaseColumn(UUID id) {
    return id;
  }

  @Override
  public UUID convertToEntityAttribute(Object id) {
    return (UUID) id;
  }
}
