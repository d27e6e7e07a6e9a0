/** Tasks as the VTODO components of an iCalendar file (RFC 5545). */
package todo.task.transfer.ics;
