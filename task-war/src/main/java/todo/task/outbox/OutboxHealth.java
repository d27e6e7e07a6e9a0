package todo.task.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * The relay's health. A sidecar or broker that is away is told, but does not take the service down:
 * the outbox holds what it writes.
 */
@ApplicationScoped
public class OutboxHealth {
  private final Relay relay;

  protected OutboxHealth() {
    this(null);
  }

  @Inject
  public OutboxHealth(Relay relay) {
    this.relay = relay;
  }

  @Produces
  @Liveness
  HealthCheck alive() {
    return () -> HealthCheckResponse.named("relay-runs").status(relay.isRunning()).build();
  }

  @Produces
  @Readiness
  HealthCheck ready() {
    return () -> {
      HealthCheckResponseBuilder response =
          HealthCheckResponse.named("relay").status(relay.isRunning());
      int number = 0;
      for (RelayLane lane : relay.lanes()) {
        String failure = lane.lastFailure();
        String state = lane.isActive() ? "active" : "standby";
        response.withData("lane-" + number++, failure == null ? state : failure);
      }
      return response.build();
    };
  }
}
