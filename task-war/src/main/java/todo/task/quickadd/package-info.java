/**
 * Quick add: what a line that a person typed says of a task. {@link todo.task.quickadd.QuickAdd} is
 * the interface, one class a language; {@code text} cuts a line into words and keeps what is
 * understood of it, {@code english} knows the words. Nothing here asks a clock, a database or a
 * network, and the time that a line takes grows with its length alone.
 */
package todo.task.quickadd;
