/**
 * Makes every event of task-events and task-updates an entry of one hash chain.
 *
 * <p>The path of a batch: {@link todo.audit.trail.AuditChannel} hands it to the {@link
 * todo.audit.trail.Trail}, which seals each content with a salt, locks the {@link
 * todo.audit.trail.ChainHead}, links the entries to it ({@link todo.audit.trail.EntryHash} says
 * what is hashed) and writes them and the new head in one statement.
 *
 * <p>The chain shows that nobody changed, removed, inserted or swapped entries behind the service's
 * back, as long as somebody outside remembers a head: whoever can rewrite the whole database can
 * also compute a new chain.
 */
package todo.audit.trail;
