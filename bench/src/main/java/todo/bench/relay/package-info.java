/** The relay against a bare loop that posts the same bodies to the same sidecar. */
package todo.bench.relay;
