/**
 * An SMTP server that keeps each message as a file. It has no part in the product: it stands in for
 * the world's mail.
 */
package todo.local.mail;
