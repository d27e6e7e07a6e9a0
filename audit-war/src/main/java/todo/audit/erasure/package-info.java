/** Forgets a person whose account was deleted. */
package todo.audit.erasure;
