/** Who makes a request, and under which conditions it may change something. */
package todo.task.request;
