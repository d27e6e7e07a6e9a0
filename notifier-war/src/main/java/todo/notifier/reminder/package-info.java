/**
 * Which reminders there are: from the topic {@code reminders}, less those whose task ended or no
 * longer has them by the topic {@code task-events}. The order between the two topics is not
 * guaranteed, so the outcome does not depend on it.
 */
package todo.notifier.reminder;
