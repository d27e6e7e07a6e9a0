package todo.audit.trail;

import java.time.Instant;

/** That an entry's content was erased, when and why. */
public record Erasure(Instant at, String reason) {}
