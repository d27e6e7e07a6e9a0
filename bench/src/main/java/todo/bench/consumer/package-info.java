/** A consumer with its effect in PostgreSQL against a plain loop that inserts the same batches. */
package todo.bench.consumer;
