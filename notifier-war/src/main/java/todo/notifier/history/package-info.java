/** What people read of their reminders: which there are, and what became of each. */
package todo.notifier.history;
