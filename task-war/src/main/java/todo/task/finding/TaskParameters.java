package todo.task.finding;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import todo.task.finding.filter.Comparison;
import todo.task.finding.filter.Filter;
import todo.task.finding.filter.Filter.Property;
import todo.task.finding.filter.FilterParser;
import todo.task.request.PageLimit;

/**
 * The query parameters of a list, as they came. Texts, since JAX-RS answers 404 to a number that it
 * can't read.
 */
public class TaskParameters {
  private static final Set<String> REPEATABLE = Set.of("tag", "priority");
  private static final Set<String> ONCE =
      Set.of(
          "status",
          "project",
          "due_from",
          "due_to",
          "overdue",
          "q",
          "filter",
          "parent_id",
          "trash",
          "sort",
          "cursor",
          "limit");

  @QueryParam("status")
  @Parameter(
      description = "Only tasks of this status",
      schema = @Schema(enumeration = {"pending", "completed"}))
  String status;

  @QueryParam("project")
  @Parameter(description = "Only tasks of the project with this id, or of the inbox", example = "7")
  String project;

  @QueryParam("tag")
  @Parameter(description = "Only tasks with this tag; given several times, with all of them")
  List<String> tags;

  @QueryParam("priority")
  @Parameter(description = "1 to 4, or none; given several times, one of them", example = "1")
  List<String> priorities;

  @QueryParam("due_from")
  @Parameter(
      description = "Only tasks due on this day or later, or at this instant or later",
      example = "2026-12-01")
  String dueFrom;

  @QueryParam("due_to")
  @Parameter(
      description = "Only tasks due on this day or earlier, or before this instant",
      example = "2026-12-31")
  String dueTo;

  @QueryParam("overdue")
  @Parameter(
      description = "true: only open tasks whose due date is past; false: only others",
      schema = @Schema(type = SchemaType.BOOLEAN))
  String overdue;

  @QueryParam("q")
  @Parameter(
      description =
          "Only tasks whose title, tags and description hold these words or their beginnings; those"
              + " in quotes beside each other. Where no task does, words of your titles that are"
              + " nearly these.",
      schema = @Schema(maxLength = SearchText.MAX_LENGTH),
      example = "groc")
  String text;

  @QueryParam("filter")
  @Parameter(
      description = "Only tasks for which this expression holds: see docs/filters.md",
      schema = @Schema(maxLength = FilterParser.MAX_LENGTH),
      example = "due < tomorrow & (p1 | #work)")
  String filter;

  @QueryParam("parent_id")
  @Parameter(
      description = "Only subtasks of this task",
      schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
  String parentId;

  @QueryParam("trash")
  @Parameter(
      description = "Whether to list the trash, and nothing else",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  String trash;

  @QueryParam("sort")
  @Parameter(
      description =
          "created and completed: the newest first; priority: the highest first; relevance: the"
              + " best match first, only with q. Tasks without such a value come last.",
      schema =
          @Schema(
              enumeration = {
                "created",
                "due",
                "priority",
                "position",
                "title",
                "completed",
                "relevance"
              },
              defaultValue = "created; with q relevance"))
  String sort;

  @QueryParam("cursor")
  @Parameter(description = "The next of a page; all else but limit must be as it was")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(
      description = "How many tasks at most",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
  String limit;

  private Integer size;

  /**
   * @param given the request's parameters
   * @throws todo.problem.ProblemException 400 that names each parameter that is wrong or unknown
   */
  TaskQuery query(Map<String, List<String>> given) {
    ParameterReader reader = new ParameterReader();
    reader.requireKnown(given, ONCE, REPEATABLE);
    List<Filter> filters = new ArrayList<>();
    reader.add(filters, "status", status, ParameterReader::status);
    reader.add(filters, "overdue", overdue, ParameterReader::overdue);
    reader.add(filters, "filter", filter, FilterParser::parse);
    filters.addAll(reader.all("tag", tags, ParameterReader::tag));
    reader.addOneOf(filters, "priority", priorities, ParameterReader::priority);
    if ("inbox".equals(project)) {
      filters.add(Property.INBOX);
    }
    boolean isProject = project != null && !project.equals("inbox");
    Instant from = reader.due(filters, "due_from", dueFrom, Comparison.FROM);
    Instant until = reader.due(filters, "due_to", dueTo, Comparison.UNTIL);
    SearchText search = reader.read("q", text, SearchText::of);
    TaskQuery query =
        new TaskQuery(
            filters,
            isProject ? reader.read("project", project, ParameterReader::id) : null,
            reader.read("parent_id", parentId, ParameterReader::id),
            from,
            until,
            search,
            Boolean.TRUE.equals(reader.read("trash", trash, ParameterReader::flag)),
            reader.sort(sort, text != null));
    size = reader.read("limit", limit, PageLimit::of);
    reader.throwIfWrong();
    return query;
  }

  /** How many tasks at most; to be asked for after the query. */
  int size() {
    return size;
  }
}
