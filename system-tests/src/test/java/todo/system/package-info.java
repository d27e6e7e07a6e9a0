/**
 * The product as its users and its neighbours see it: through HTTP, the topics and the mail it
 * sends, and, where a test counts effects, its databases.
 */
package todo.system;
