package todo.task.request;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.jwt.JsonWebToken;
import todo.event.FieldUpdated.ChangedBy;
import todo.event.IanaZones;
import todo.task.outbox.EventIds;

/** Who makes this request, as their token says: nothing else in a request does. */
@RequestScoped
public class Caller {
  private static final ZoneId UTC = ZoneId.of("UTC"); // ZoneOffset's is shown as Z: no IANA zone

  private final JsonWebToken token;
  private final Clock clock;

  protected Caller() {
    this(null, null);
  }

  @Inject
  public Caller(JsonWebToken token, Clock clock) {
    this.token = token;
    this.clock = clock;
  }

  /**
   * E-mail and zone are OpenID Connect's standard claims (OpenID Connect Core 1.0, section 5.1);
   * without a zone it is UTC.
   */
  public Person person() {
    return new Person(
        token.getSubject(), token.getClaim("email"), zone(token.getClaim("zoneinfo")));
  }

  /** A change by the person themself, within the trace of this request. */
  public Origin origin() {
    SpanContext span = Span.current().getSpanContext();
    String traceparent =
        span.isValid()
            ? "00-"
                + span.getTraceId()
                + "-"
                + span.getSpanId()
                + "-"
                + span.getTraceFlags().asHex()
            : null;
    return new Origin(ChangedBy.USER, traceparent, EventIds.next(clock.instant()));
  }

  /** An issuer of others may write what is none. */
  private static ZoneId zone(String id) {
    return id != null && IanaZones.has(id) ? ZoneId.of(id) : UTC;
  }
}
