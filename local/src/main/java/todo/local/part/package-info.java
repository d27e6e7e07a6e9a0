/**
 * The parts that the system is made of: how each is installed, configured, started and asked
 * whether it works.
 */
package todo.local.part;
