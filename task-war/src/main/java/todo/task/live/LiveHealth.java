package todo.task.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Whether live updates are read, and whether a client would get them now. */
@ApplicationScoped
public class LiveHealth {
  private final LiveUpdates updates;

  protected LiveHealth() {
    this(null);
  }

  @Inject
  public LiveHealth(LiveUpdates updates) {
    this.updates = updates;
  }

  @Produces
  @Liveness
  HealthCheck reads() {
    return () -> HealthCheckResponse.named("live-updates-run").status(updates.isRunning()).build();
  }

  /** Until the end of the topic is known, nobody can be told from where they listen. */
  @Produces
  @Readiness
  HealthCheck isLive() {
    return () -> HealthCheckResponse.named("live-updates").status(updates.feed().isLive()).build();
  }
}
