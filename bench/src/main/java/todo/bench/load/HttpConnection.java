package todo.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One kept-alive connection, HTTP/1.1 on a blocking socket (RFC 9112): a request in one write, an
 * answer with Content-Length or chunked. A tenth of the CPU of a general client. Not thread-safe.
 */
public final class HttpConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 60_000;

  private final Socket socket = new Socket();
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[16 * 1024];
  private int begin;
  private int end;

  public HttpConnection(URI server) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), TIMEOUT_MILLIS);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** Sends a request, which is whole, and waits for its answer. */
  public Answer exchange(byte[] request) throws IOException {
    out.write(request);
    return readAnswer();
  }

  private Answer readAnswer() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    String location = null;
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      String name = header.substring(0, colon);
      String value = header.substring(colon + 1).trim();
      if (name.equalsIgnoreCase("Content-Length")) {
        length = Integer.parseInt(value);
      } else if (name.equalsIgnoreCase("Location")) {
        location = value;
      } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
        chunked = true;
      }
    }
    return new Answer(status, location, chunked ? chunks() : text(length));
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    while (true) {
      int length = Integer.parseInt(line(), 16);
      body.append(text(length));
      line();
      if (length == 0) {
        return body.toString();
      }
    }
  }

  private String text(int length) throws IOException {
    byte[] bytes = new byte[length];
    int done = 0;
    while (done < length) {
      fillWhenEmpty();
      int part = Math.min(length - done, end - begin);
      System.arraycopy(buffer, begin, bytes, done, part);
      begin += part;
      done += part;
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Up to a line's end, without it; a line is never longer than the buffer. */
  private String line() throws IOException {
    int at = begin;
    while (true) {
      for (; at < end; at++) {
        if (buffer[at] == '\n') {
          String line = new String(buffer, begin, at - 1 - begin, StandardCharsets.ISO_8859_1);
          begin = at + 1;
          return line;
        }
      }
      at -= begin;
      compactAndFill();
    }
  }

  private void compactAndFill() throws IOException {
    byte[] rest = Arrays.copyOfRange(buffer, begin, end);
    System.arraycopy(rest, 0, buffer, 0, rest.length);
    begin = 0;
    end = rest.length;
    fill();
  }

  private void fillWhenEmpty() throws IOException {
    if (begin == end) {
      begin = 0;
      end = 0;
      fill();
    }
  }

  private void fill() throws IOException {
    int count = in.read(buffer, end, buffer.length - end);
    if (count <= 0) {
      throw new EOFException("the server closed the connection");
    }
    end += count;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
