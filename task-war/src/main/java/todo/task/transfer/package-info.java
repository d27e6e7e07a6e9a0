/**
 * A person's tasks as a file: everything of theirs to take away, and files of this and of other
 * products to begin with. What an import makes is made by the task service, once however often the
 * file comes.
 */
package todo.task.transfer;
