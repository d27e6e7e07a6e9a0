/**
 * The contract between the services: what happened ({@link todo.event.Event} and its families), how
 * it is written on a topic ({@link todo.event.EventCodec}), and which topics there are ({@link
 * todo.event.Topic}).
 *
 * <p>Fields may be added to the wire format, never renamed, removed or retyped. Readers ignore what
 * they do not know.
 */
package todo.event;
