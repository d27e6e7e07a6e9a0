/** The analytics service: its REST root and its database. */
package todo.analytics;
