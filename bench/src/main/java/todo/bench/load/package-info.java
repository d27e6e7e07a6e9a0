/**
 * Makes load on the REST API with as little CPU of its own as it can: it runs on the machine that
 * it measures.
 */
package todo.bench.load;
