package todo.task.task;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The order that a person gives their tasks: numbers, with room for another between any two. A task
 * that was never placed has its id as its number, and so stands behind all that were made before.
 */
final class TaskPlaces {
  /** Beyond that the person's tasks are numbered anew, in the same order. */
  private static final int MAX_SCALE = 20;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final String NEXT =
      "select %s(position) from task"
          + " where owner = ?1 and deleted_at is null and id <> ?2 and position %s ?3";

  /** Nothing is told of it: the order stays the same. */
  private static final String RENUMBER =
      """
      update task t set position = round(ranked.last * ranked.rank / ranked.count, 6)
        from (select id, max(position) over () as last, count(*) over () as count,
                     row_number() over (order by position, id) as rank
                from task where owner = ?1 and deleted_at is null) ranked
       where t.id = ranked.id
      """;

  private final EntityManager entities;

  TaskPlaces(EntityManager entities) {
    this.entities = entities;
  }

  /** The number that puts {@code task} straight behind {@code other}, or straight before it. */
  BigDecimal beside(Task other, boolean behind, Task task) {
    BigDecimal place = between(other, behind, task);
    if (place.scale() <= MAX_SCALE) {
      return place;
    }
    entities.createNativeQuery(RENUMBER).setParameter(1, task.owner()).executeUpdate();
    entities.refresh(other);
    entities.refresh(task);
    return between(other, behind, task);
  }

  private BigDecimal between(Task other, boolean behind, Task task) {
    BigDecimal near = other.data(null).position();
    BigDecimal far =
        (BigDecimal)
            entities
                .createNativeQuery(behind ? NEXT.formatted("min", ">") : NEXT.formatted("max", "<"))
                .setParameter(1, task.owner())
                .setParameter(2, task.id())
                .setParameter(3, near)
                .getSingleResult();
    if (far == null) {
      return behind ? near.add(BigDecimal.ONE) : near.subtract(BigDecimal.ONE);
    }
    return shortestBetween(near.min(far), near.max(far));
  }

  /** The number with the fewest decimals that lies between, so that there is room for long. */
  static BigDecimal shortestBetween(BigDecimal low, BigDecimal high) {
    BigDecimal middle = low.add(high).divide(TWO);
    for (int scale = 0; scale < middle.scale(); scale++) {
      BigDecimal rounded = middle.setScale(scale, RoundingMode.HALF_EVEN);
      if (rounded.compareTo(low) > 0 && rounded.compareTo(high) < 0) {
        return rounded;
      }
    }
    return middle;
  }
}
