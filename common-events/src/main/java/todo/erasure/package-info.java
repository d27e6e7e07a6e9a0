/**
 * How a service forgets a person whose account was deleted, and keeps them forgotten.
 *
 * <p>{@link todo.channel.BatchChannel}s meet the event; {@link todo.erasure.ErasedPeople} has the
 * service's {@link todo.erasure.PersonalData} erased in the batch's transaction and drops what
 * comes of these people afterwards; {@link todo.erasure.ErasureAnswers} says on the topic that it
 * is done; {@link todo.erasure.ErasedPersonFilter} refuses tokens that have not expired yet.
 */
package todo.erasure;
