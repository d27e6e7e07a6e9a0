/** Lets a person read their own part of the trail, and operators all of it. */
package todo.audit.search;
