/** A line as words, whatever the language: what is taken literally, tags, priority, the title. */
package todo.task.quickadd.text;
