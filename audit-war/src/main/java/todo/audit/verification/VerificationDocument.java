package todo.audit.verification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of a {@link VerificationReport}, for OpenAPI. */
@Schema(name = "AuditVerification")
record VerificationDocument(
    @Schema(required = true, description = "Whether the chain is what was appended") boolean valid,
    @Schema(name = "first_bad", description = "The first bad entry; absent when valid")
        FindingDocument firstBad,
    @Schema(required = true, description = "First entry that was to be checked") long from,
    @Schema(required = true, description = "Last entry that was to be checked") long to,
    @Schema(required = true, description = "How many were checked, the first bad one included")
        long entries,
    @Schema(
            required = true,
            description = "How many of them were erased, which keeps the chain valid")
        long erased,
    @Schema(description = "Where the chain ends; absent when that is lost") HeadDocument head) {

  @Schema(name = "AuditFinding")
  record FindingDocument(
      @Schema(required = true, description = "The entry's place in the chain") long seq,
      @Schema(
              required = true,
              description =
                  "content does not match its digest, hash does not match, previous hash does not"
                      + " match, gap, truncated, or beyond the head",
              examples = "hash does not match")
          String reason) {}

  @Schema(name = "AuditHead")
  record HeadDocument(
      @Schema(required = true, description = "The last entry's place; 0 when there is none")
          long seq,
      @Schema(
              required = true,
              description = "The last entry's hash, SHA-256 in hex",
              pattern = "[0-9a-f]{64}")
          String hash) {}
}
