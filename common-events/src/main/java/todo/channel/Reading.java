package todo.channel;

import todo.event.UnreadableEventException;

/**
 * What came of reading a record.
 *
 * @param event null when the record is not an event of its topic
 * @param failure why it is none, or null
 */
record Reading(TopicRecord record, ReceivedEvent event, Exception failure) {

  /** Never throws: a record that can't be read is for the dead letters. */
  static Reading of(TopicRecord record) {
    try {
      return new Reading(record, record.read(), null);
    } catch (UnreadableEventException | RuntimeException e) {
      return new Reading(record, null, e);
    }
  }
}
