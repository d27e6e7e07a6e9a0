package todo.audit.verification;

/**
 * The first thing wrong in the chain.
 *
 * @param seq the place it is at
 * @param reason what is wrong there; names no content
 */
public record Finding(long seq, String reason) {}
