/**
 * The task service's part in erasing a person: {@link todo.task.erasure.Erasures} closes their
 * account's door and keeps the receipt, {@link todo.task.erasure.TaskPersonalData} erases when the
 * event comes back from the topic, as in every other service.
 */
package todo.task.erasure;
