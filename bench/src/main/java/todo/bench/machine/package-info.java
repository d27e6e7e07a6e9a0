/** The processes of the system as the kernel sees them: CPU time, stopping and continuing. */
package todo.bench.machine;
