/**
 * The page as it leaves the server: static files, the headers that guard them, and index.html for
 * every address of a view. What the page does is in {@code src/main/webapp}; docs/page.md tells how
 * it is built.
 */
package todo.task.page;
