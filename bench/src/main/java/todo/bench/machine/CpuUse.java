package todo.bench.machine;

import java.util.LinkedHashMap;
import java.util.Map;
import todo.local.SystemStatus;

/** CPU time by process, between two moments. */
public final class CpuUse {
  /** What this program is called in the figures. */
  public static final String GENERATOR = "load generator";

  private final SystemStatus status;
  private final Map<String, Long> begin;

  private CpuUse(SystemStatus status) {
    this.status = status;
    this.begin = now(status);
  }

  public static CpuUse from(SystemStatus status) {
    return new CpuUse(status);
  }

  /** Milliseconds since the beginning. */
  public Map<String, Long> millis() {
    Map<String, Long> used = now(status);
    used.replaceAll((name, millis) -> millis - begin.get(name));
    return used;
  }

  private static Map<String, Long> now(SystemStatus status) {
    Map<String, Long> used = new LinkedHashMap<>();
    for (SystemStatus.ProcessStatus process : status.processes()) {
      used.put(process.name(), process.pid().stream().map(CpuTime::millis).sum());
    }
    // Not its children: those are the system's.
    used.put(GENERATOR, ownMillis());
    return used;
  }

  private static long ownMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }
}
