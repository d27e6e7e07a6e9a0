package todo.audit.verification;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HexFormat;
import java.util.Optional;
import todo.audit.trail.ChainHead;
import todo.event.Json;

/**
 * What a verification found.
 *
 * @param from the first place that was to be checked
 * @param to the last place that was to be checked
 * @param entries how many were checked, up to the first bad one
 * @param erased how many of them have no content any more, which is legitimate
 * @param head the chain's head; empty when it is missing
 * @param firstBad empty when all is well
 */
public record VerificationReport(
    long from,
    long to,
    long entries,
    long erased,
    Optional<ChainHead> head,
    Optional<Finding> firstBad) {

  JsonObject toJson() {
    JsonObjectBuilder json = Json.object().add("valid", firstBad.isEmpty());
    firstBad.ifPresent(
        bad ->
            json.add("first_bad", Json.object().add("seq", bad.seq()).add("reason", bad.reason())));
    json.add("from", from).add("to", to).add("entries", entries).add("erased", erased);
    head.ifPresent(
        h ->
            json.add(
                "head",
                Json.object().add("seq", h.seq()).add("hash", HexFormat.of().formatHex(h.hash()))));
    return json.build();
  }
}
