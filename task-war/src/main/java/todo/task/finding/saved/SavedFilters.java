package todo.task.finding.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import todo.problem.ProblemException;
import todo.task.finding.filter.Filter;
import todo.task.finding.filter.FilterParser;
import todo.task.request.IfMatch;
import todo.task.request.Person;

/**
 * The filters that people keep. Of a person's filters one is made or changed at a time, so that
 * names stay unique and the number within its limit.
 */
@ApplicationScoped
@Transactional
public class SavedFilters {
  static final int MAX_FILTERS = 100;

  /** Of all expressions together: the counts decide each of them for each task. */
  static final int MAX_LENGTH = 5_000;

  private final Clock clock;

  @PersistenceContext(unitName = "task")
  private EntityManager entities;

  protected SavedFilters() {
    this(null);
  }

  @Inject
  public SavedFilters(Clock clock) {
    this.clock = clock;
  }

  /** In the person's order. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public List<SavedFilter> list(Person person) {
    return entities
        .createQuery(
            "select f from SavedFilter f where f.owner = :owner order by f.position, f.id",
            SavedFilter.class)
        .setParameter("owner", person.id())
        .getResultList();
  }

  /** What each says, by its id. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public Map<Long, Filter> expressions(Person person) {
    Map<Long, Filter> expressions = new LinkedHashMap<>();
    list(person).forEach(f -> expressions.put(f.id(), FilterParser.parse(f.data().filter())));
    return expressions;
  }

  /**
   * @throws ProblemException 404 when the person has no such filter
   */
  @Transactional(Transactional.TxType.SUPPORTS)
  public SavedFilter get(Person person, long id) {
    return owned(person, entities.find(SavedFilter.class, id));
  }

  /**
   * @throws ProblemException 409 when the person has one of that name, or {@value #MAX_FILTERS};
   *     400 when their expressions become too long together
   */
  SavedFilter create(Person person, FilterData data) {
    List<SavedFilter> all = lock(person);
    requireRoom(data, all);
    if (all.size() >= MAX_FILTERS) {
      throw new ProblemException(409, "You have " + MAX_FILTERS + " filters: that is the limit.");
    }
    SavedFilter filter = new SavedFilter(person.id(), placed(data, all), clock.instant());
    entities.persist(filter);
    entities.flush();
    return filter;
  }

  /**
   * @throws ProblemException 404 when the person has no such filter, 412 when it is not at the
   *     version expected, 409 when another one has the name
   */
  SavedFilter change(Person person, long id, IfMatch expected, UnaryOperator<FilterData> to) {
    List<SavedFilter> others = lock(person);
    SavedFilter filter = locked(person, id, expected);
    others.remove(filter);
    FilterData after = to.apply(filter.data());
    requireRoom(after, others);
    if (!after.equals(filter.data())) {
      filter.become(placed(after, others), clock.instant());
      entities.flush();
    }
    return filter;
  }

  /**
   * @throws ProblemException 404 when the person has no such filter, 412 when it is not at the
   *     version expected
   */
  void delete(Person person, long id, IfMatch expected) {
    entities.remove(locked(person, id, expected));
  }

  /** Nobody else makes or changes one of the person's until we are done. */
  private List<SavedFilter> lock(Person person) {
    entities
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('filter ' || ?1, 0)) as text)")
        .setParameter(1, person.id())
        .getSingleResult();
    return new ArrayList<>(list(person));
  }

  private SavedFilter locked(Person person, long id, IfMatch expected) {
    SavedFilter filter =
        owned(person, entities.find(SavedFilter.class, id, LockModeType.PESSIMISTIC_WRITE));
    expected.check(filter.version());
    return filter;
  }

  private static SavedFilter owned(Person person, SavedFilter filter) {
    if (filter == null || !filter.owner().equals(person.id())) {
      throw ProblemException.notFound("filter");
    }
    return filter;
  }

  private static void requireRoom(FilterData data, List<SavedFilter> others) {
    if (others.stream().anyMatch(other -> other.data().key().equals(data.key()))) {
      throw ProblemException.conflict("name", "belongs to another of your filters");
    }
    int length = others.stream().mapToInt(other -> other.data().filter().length()).sum();
    if (length + data.filter().length() > MAX_LENGTH) {
      throw ProblemException.invalid(
          "filter", "must be shorter: yours have at most " + MAX_LENGTH + " characters together");
    }
  }

  /** At the end, where nothing else is said. */
  private static FilterData placed(FilterData data, List<SavedFilter> others) {
    if (data.position() != null) {
      return data;
    }
    BigDecimal last =
        others.isEmpty() ? BigDecimal.ZERO : others.get(others.size() - 1).data().position();
    return data.at(last.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
  }
}
