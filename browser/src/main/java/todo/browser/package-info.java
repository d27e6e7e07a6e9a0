/** The browser in which the page is tested and measured. */
package todo.browser;
