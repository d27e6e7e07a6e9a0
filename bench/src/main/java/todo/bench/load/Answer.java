package todo.bench.load;

/**
 * An HTTP answer.
 *
 * @param location the header, or null
 */
public record Answer(int status, String location, String body) {

  /** The text member of this name in the body. */
  public String member(String name) {
    String before = "\"" + name + "\":\"";
    int begin = body.indexOf(before);
    if (begin < 0) {
      throw new IllegalStateException("no " + name + " in the answer " + status + " " + body);
    }
    begin += before.length();
    return body.substring(begin, body.indexOf('"', begin));
  }
}
