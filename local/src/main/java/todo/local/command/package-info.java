/** The commands of {@code ./todo} that concern a running system: up, status, logs, down, reset. */
package todo.local.command;
