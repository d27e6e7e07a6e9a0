/** Tasks as a table, for a spreadsheet. */
package todo.task.transfer.csv;
