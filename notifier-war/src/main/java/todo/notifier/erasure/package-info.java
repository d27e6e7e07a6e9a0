/** Forgets a person whose account was deleted. */
package todo.notifier.erasure;
