package todo.audit.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import todo.audit.trail.ChainHead;
import todo.runtime.Transactions;

/**
 * Verifies the chain while entries are being appended: up to the head as it was at the start. Reads
 * it in several short transactions, since one long one would keep PostgreSQL from cleaning up.
 */
@ApplicationScoped
public class ChainVerifier {
  private final Transactions transactions;

  protected ChainVerifier() {
    this(null);
  }

  @Inject
  public ChainVerifier(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Checks the entries {@code from} to {@code to}, both included, and, when {@code to} is not below
   * the head, that the chain ends where the head says.
   */
  public VerificationReport verify(long from, long to) throws Exception {
    Optional<ChainHead> head = transactions.call(ChainHead::read);
    if (head.isEmpty()) {
      Finding missing = new Finding(1, "the head of the chain is missing");
      return new VerificationReport(from, to, 0, 0, head, Optional.of(missing));
    }
    long last = Math.min(to, head.get().seq());
    Optional<ChainHead> start = transactions.call(c -> ChainReader.at(c, from - 1));
    if (start.isEmpty() && from <= last) {
      Finding missing = new Finding(from - 1, "gap: this entry is missing");
      return new VerificationReport(from, last, 0, 0, head, Optional.of(missing));
    }
    ChainWalk walk = new ChainWalk(start.orElse(head.get()));
    Optional<Finding> finding = walk(walk, last);
    if (finding.isEmpty() && to >= head.get().seq()) {
      finding = end(walk, head.get());
    }
    return new VerificationReport(from, last, walk.entries(), walk.erased(), head, finding);
  }

  private Optional<Finding> walk(ChainWalk walk, long last) throws Exception {
    while (walk.reached().seq() < last) {
      long before = walk.reached().seq();
      Optional<Finding> finding = transactions.call(c -> ChainReader.walk(c, walk, last));
      if (finding.isPresent()) {
        return finding;
      }
      if (walk.reached().seq() == before) {
        return Optional.of(transactions.call(c -> ChainReader.missing(c, before + 1)));
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> end(ChainWalk walk, ChainHead head) throws Exception {
    if (walk.reached().seq() == head.seq() && !Arrays.equals(walk.reached().hash(), head.hash())) {
      return Optional.of(new Finding(head.seq(), "hash is not the one that the head says"));
    }
    return transactions.call(ChainReader::beyondHead);
  }
}
