/** POST /api/tasks against pgbench writing the same rows. */
package todo.bench.post;
