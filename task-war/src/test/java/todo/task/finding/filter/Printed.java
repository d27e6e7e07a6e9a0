package todo.task.finding.filter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A filter as text with every parenthesis. */
final class Printed implements Filter.Visitor<String> {

  static String of(Filter filter) {
    return filter.accept(new Printed());
  }

  @Override
  public String and(Filter.And filter) {
    return joined(filter.all(), " & ");
  }

  @Override
  public String or(Filter.Or filter) {
    return joined(filter.any(), " | ");
  }

  private String joined(List<Filter> filters, String operator) {
    return filters.stream()
        .map(filter -> filter.accept(this))
        .collect(Collectors.joining(operator, "(", ")"));
  }

  @Override
  public String not(Filter.Not filter) {
    return "!" + filter.filter().accept(this);
  }

  @Override
  public String priority(Filter.Priority filter) {
    return "p" + filter.level();
  }

  @Override
  public String tag(Filter.Tag filter) {
    return "#" + filter.name();
  }

  @Override
  public String project(Filter.Project filter) {
    return "+" + filter.name();
  }

  @Override
  public String when(Filter.When filter) {
    return filter.moment() + " " + filter.comparison() + " " + filter.day();
  }

  @Override
  public String text(Filter.Text filter) {
    return "'" + filter.words() + "'";
  }

  @Override
  public String property(Filter.Property filter) {
    return filter.name().toLowerCase(Locale.ROOT);
  }
}
