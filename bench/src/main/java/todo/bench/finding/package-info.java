/** What it takes to list and search a person's tasks, beside the bare SQL. */
package todo.bench.finding;
