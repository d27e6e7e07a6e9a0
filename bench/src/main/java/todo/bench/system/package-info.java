/** The system that is measured: started for it, in a folder and on ports of its own. */
package todo.bench.system;
