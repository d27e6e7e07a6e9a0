/** From a 201 to what the other services have of it, under a steady load. */
package todo.bench.latency;
