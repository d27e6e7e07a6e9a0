/** Events as the task service writes them, made in any number without it. */
package todo.bench.event;
