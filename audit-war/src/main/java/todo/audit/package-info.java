/** The audit service: its REST root and its database. */
package todo.audit;
