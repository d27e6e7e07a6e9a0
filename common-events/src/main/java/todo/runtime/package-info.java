/**
 * What every service needs to run: its clock, its database migrated, its transactions, the trace of
 * the request at hand.
 */
package todo.runtime;
