/** The notification service as an application: its REST root, its database, its settings. */
package todo.notifier;
