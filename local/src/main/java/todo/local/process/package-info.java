/**
 * Processes of the operating system: kept running while they are wanted, ended when they are not,
 * and found again by pid and start time (never by name) after their keeper was killed.
 */
package todo.local.process;
