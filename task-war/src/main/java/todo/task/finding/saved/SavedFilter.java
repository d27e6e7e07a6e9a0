package todo.task.finding.saved;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;

/** An expression that a person keeps under a name. */
@Entity
@Table(name = "saved_filter")
public class SavedFilter {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String owner;
  private String name;

  @Column(name = "name_key")
  private String nameKey;

  private String filter;
  private String color;
  private BigDecimal position;

  @Version private long version;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected SavedFilter() {}

  SavedFilter(String owner, FilterData data, Instant now) {
    this.owner = owner;
    this.createdAt = now;
    become(data, now);
  }

  void become(FilterData data, Instant now) {
    name = data.name();
    nameKey = data.key();
    filter = data.filter();
    color = data.color();
    position = data.position();
    updatedAt = now;
  }

  FilterData data() {
    return new FilterData(name, filter, color, position);
  }

  long id() {
    return id;
  }

  String owner() {
    return owner;
  }

  long version() {
    return version;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
