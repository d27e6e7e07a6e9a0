package todo.notifier.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import todo.notifier.mail.MailServer;

/** Health beyond that of the channels. */
@ApplicationScoped
public class DeliveryHealth {
  private final DeliveryService service;
  private final MailServer server;

  protected DeliveryHealth() {
    this(null, null);
  }

  @Inject
  public DeliveryHealth(DeliveryService service, MailServer server) {
    this.service = service;
    this.server = server;
  }

  @Produces
  @Liveness
  HealthCheck sendersRun() {
    return () -> {
      List<String> ended = service.ended();
      HealthCheckResponseBuilder response =
          HealthCheckResponse.named("senders-run").status(ended.isEmpty());
      ended.forEach(name -> response.withData(name, "ended"));
      return response.build();
    };
  }

  /**
   * Said, but not decisive: reminders wait for the mail server, and all else goes on without it.
   */
  @Produces
  @Readiness
  HealthCheck mailServer() {
    return () -> {
      HealthCheckResponseBuilder response =
          HealthCheckResponse.named("mail-server").up().withData("reachable", server.isReachable());
      String failure = server.failure();
      return failure == null ? response.build() : response.withData("reason", failure).build();
    };
  }
}
