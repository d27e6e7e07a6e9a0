package todo.task.transfer.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import todo.problem.IncomingBodies;
import todo.problem.ProblemException;

/**
 * A file that was sent, kept on disk while it is read: once to see that it is whole, so that a
 * broken one makes nothing, and once to make its tasks. At most {@value #MAX_BYTES} bytes.
 */
public final class ImportFile implements Closeable {
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  private static final IncomingBodies BODIES = new IncomingBodies(8);

  private final Path path;

  private ImportFile(Path path) {
    this.path = path;
  }

  /**
   * @throws ProblemException 413 when it is over {@value #MAX_BYTES} bytes, 415 when it is
   *     compressed: how much would come of it is not known
   */
  public static ImportFile receive(InputStream body) throws IOException {
    ImportFile file = new ImportFile(Files.createTempFile("import", null));
    try (InputStream incoming = BODIES.open(body)) {
      file.write(incoming);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void write(InputStream body) throws IOException {
    byte[] begin = body.readNBytes(4);
    if (isCompressed(begin)) {
      throw new ProblemException(415, "The file is compressed: send what is in it.");
    }
    try (OutputStream out = Files.newOutputStream(path)) {
      out.write(begin);
      byte[] buffer = new byte[64 * 1024];
      int total = begin.length;
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        total += n;
        if (total > MAX_BYTES) {
          throw new ProblemException(413, "The file is over " + MAX_BYTES + " bytes.");
        }
        out.write(buffer, 0, n);
      }
    }
  }

  /** gzip (RFC 1952) and ZIP by what they begin with, whatever their name says. */
  private static boolean isCompressed(byte[] begin) {
    return startsWith(begin, 0x1f, 0x8b) || startsWith(begin, 'P', 'K', 3, 4);
  }

  static boolean startsWith(byte[] bytes, int... begin) {
    for (int i = 0; i < begin.length; i++) {
      if (i >= bytes.length || bytes[i] != (byte) begin[i]) {
        return false;
      }
    }
    return true;
  }

  /** Its text from the beginning, decoded strictly. */
  public Reader open() throws IOException {
    return new StrictReader(Files.newInputStream(path));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
