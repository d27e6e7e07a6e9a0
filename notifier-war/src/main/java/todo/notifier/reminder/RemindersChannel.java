package todo.notifier.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.reactivestreams.Subscriber;
import todo.channel.Channels;
import todo.channel.ReceivedEvent;
import todo.event.Topic;

/** Reads {@code reminders}: keeps each reminder until it is due. */
@ApplicationScoped
public class RemindersChannel {
  private final Channels channels;
  private final Addresses addresses;
  private final Reminders reminders;
  private final Event<RemindersStored> stored;

  protected RemindersChannel() {
    this(null, null, null, null);
  }

  @Inject
  public RemindersChannel(
      Channels channels, Addresses addresses, Reminders reminders, Event<RemindersStored> stored) {
    this.channels = channels;
    this.addresses = addresses;
    this.reminders = reminders;
    this.stored = stored;
  }

  @Incoming("reminders")
  public Subscriber<Message<byte[]>> reminders() {
    return channels.open("notifier-reminders", Topic.REMINDERS, this::apply);
  }

  private void apply(Connection connection, List<ReceivedEvent> events) throws Exception {
    List<ReminderRequest> requests = ReminderRequest.reduce(events);
    addresses.learn(connection, requests);
    reminders.store(connection, requests);
    requests.stream()
        .map(request -> request.key().remindAt())
        .min(Comparator.naturalOrder())
        .ifPresent(earliest -> stored.fire(new RemindersStored(earliest)));
  }
}
