package todo.system;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The line between the relay and the sidecar: passes bytes on as they come, until a trap is set.
 * Then the sidecar's next success springs the trap, and never arrives.
 */
final class RelayLine {
  private final ServerSocket listener;
  private final int sidecar;
  private final AtomicReference<Runnable> trap = new AtomicReference<>();

  private RelayLine(ServerSocket listener, int sidecar) {
    this.listener = listener;
    this.sidecar = sidecar;
  }

  static RelayLine to(int sidecarPort) throws IOException {
    RelayLine line =
        new RelayLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), sidecarPort);
    daemon(line::accept);
    return line;
  }

  String url() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /** At the sidecar's next success, once: runs this and hangs up. */
  void trapNextSuccess(Runnable action) {
    trap.set(action);
  }

  boolean isSprung() {
    return trap.get() == null;
  }

  private void accept() {
    while (true) {
      try {
        Socket relay = listener.accept();
        daemon(() -> connect(relay));
      } catch (IOException e) {
        return; // closed with this JVM
      }
    }
  }

  private void connect(Socket relay) {
    try {
      Socket dapr = new Socket(InetAddress.getLoopbackAddress(), sidecar);
      dapr.setTcpNoDelay(true);
      relay.setTcpNoDelay(true);
      daemon(() -> pass(relay, dapr, false));
      pass(dapr, relay, true);
    } catch (IOException e) {
      close(relay); // no sidecar: the relay sees what it would see without this line
    }
  }

  private void pass(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[64 * 1024];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        if (answers && isSuccess(buffer, length) && spring()) {
          break;
        }
        out.write(buffer, 0, length);
      }
    } catch (IOException e) {
      // one side hung up: so does this one
    }
    close(from);
    close(to);
  }

  private boolean spring() {
    Runnable action = trap.get();
    if (action == null || !trap.compareAndSet(action, null)) {
      return false;
    }
    action.run();
    return true;
  }

  private static boolean isSuccess(byte[] bytes, int length) {
    return new String(bytes, 0, Math.min(length, 12), StandardCharsets.US_ASCII)
        .startsWith("HTTP/1.1 2");
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // closed is what it should be
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "relay-line");
    thread.setDaemon(true);
    thread.start();
  }
}
