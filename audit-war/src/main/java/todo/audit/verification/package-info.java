/**
 * Tells whether the chain is what was appended: {@link todo.audit.verification.ChainWalk} checks
 * entry after entry, {@link todo.audit.verification.ChainVerifier} reads them and compares the end
 * with the head.
 */
package todo.audit.verification;
