package todo.notifier.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP server on a plain socket, which notes every line it gets, answers as a test tells it to,
 * and can break off at any command. It keeps a message when its dot came, and only then.
 */
public final class FakeMailServer implements AutoCloseable {
  /** As an answer: closes the connection instead. */
  public static final String BREAK_OFF = "";

  /** What the server does at a command; {@code "."} is the end of a message. */
  @FunctionalInterface
  public interface Script {
    /** The answer, or null for the usual one. */
    String answer(String command);
  }

  private final ServerSocket listener;
  private final Thread acceptor;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();
  private volatile Script script = command -> null;

  public FakeMailServer() throws IOException {
    this(0);
  }

  public FakeMailServer(int port) throws IOException {
    listener = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
    acceptor = daemon(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  public void answer(Script by) {
    script = by;
  }

  /** Every line that came, commands and messages, of all connections. */
  public List<String> lines() {
    return lines;
  }

  /** The messages that came with their dot and were accepted. */
  public List<String> messages() {
    return messages;
  }

  public int connections() {
    return connections.size();
  }

  /** Ends the connections that are open; new ones are welcome. */
  public void endConnections() throws IOException {
    for (Socket connection : connections) {
      connection.close();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    try {
      acceptor.join(); // until it has left accept, the port still takes a connection
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    endConnections();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = listener.accept();
        connections.add(connection);
        daemon(() -> serve(connection));
      }
    } catch (IOException e) {
      return; // closed
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      OutputStream out = connection.getOutputStream();
      if (!answer(out, "CONNECT", "220 test ready")) {
        return;
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (!command(line, in, out)) {
          return;
        }
      }
    } catch (IOException e) {
      lines.add("<" + e.getMessage() + ">");
    }
  }

  private boolean command(String line, BufferedReader in, OutputStream out) throws IOException {
    String verb = line.split("[ :]", 2)[0];
    if (!verb.equals("DATA")) {
      return answer(
          out, line, verb.equals("EHLO") ? "250-test\r\n250-CHUNKING\r\n250 8BITMIME" : "250 ok");
    }
    String given = script.answer("DATA");
    if (!answer(out, given, "354 go on", true)) {
      return false;
    }
    return given != null || message(in, out);
  }

  private boolean message(BufferedReader in, OutputStream out) throws IOException {
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      lines.add(line);
      if (line.equals(".")) {
        String given = script.answer(".");
        if (given == null || given.startsWith("2")) {
          messages.add(message.toString());
        }
        return answer(out, given, "250 2.0.0 taken as 4711", true);
      }
      message.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
    }
    return false; // without its dot a message is discarded
  }

  private boolean answer(OutputStream out, String command, String usual) throws IOException {
    return answer(out, script.answer(command), usual, true);
  }

  private static boolean answer(OutputStream out, String given, String usual, boolean open)
      throws IOException {
    String answer = given == null ? usual : given;
    if (answer.equals(BREAK_OFF)) {
      return false;
    }
    out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return open;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fake-mail-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
