/**
 * Mail over SMTP (RFC 5321), so that it is known at every moment whether the server may have taken
 * responsibility for a message: {@link todo.notifier.mail.MailTransport} asks for leave just before
 * the line that hands a message over.
 */
package todo.notifier.mail;
