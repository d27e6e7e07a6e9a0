package todo.event;

/** A member of a JSON object that is missing, of the wrong type or not allowed. */
public class InvalidFieldException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String error;

  /**
   * @param field the member's JSON name
   * @param error what is wrong, to be read after the name: "must be a string"
   */
  public InvalidFieldException(String field, String error, Throwable cause) {
    super(field + ": " + error, cause);
    this.field = field;
    this.error = error;
  }

  public InvalidFieldException(String field, String error) {
    this(field, error, null);
  }

  public String field() {
    return field;
  }

  public String error() {
    return error;
  }
}
