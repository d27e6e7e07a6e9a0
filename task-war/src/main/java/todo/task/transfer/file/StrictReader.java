package todo.task.transfer.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text in UTF-8, or in UTF-16 with a byte order mark. Anything else is an error that names the
 * line: the JDK's own reader either replaces what it can't decode, or fails without saying where.
 */
final class StrictReader extends Reader {
  private final InputStream bytes;
  private final CharsetDecoder decoder;
  private final ByteBuffer in = ByteBuffer.allocate(8192).flip();
  private final CharBuffer out = CharBuffer.allocate(8192).flip();
  private long line = 1;
  private boolean afterReturn;
  private boolean ended;

  StrictReader(InputStream source) throws IOException {
    PushbackInputStream from = new PushbackInputStream(source, 3);
    byte[] begin = from.readNBytes(3);
    Charset charset = StandardCharsets.UTF_8;
    int mark = 0;
    if (ImportFile.startsWith(begin, 0xef, 0xbb, 0xbf)) {
      mark = 3;
    } else if (ImportFile.startsWith(begin, 0xff, 0xfe)) {
      charset = StandardCharsets.UTF_16LE;
      mark = 2;
    } else if (ImportFile.startsWith(begin, 0xfe, 0xff)) {
      charset = StandardCharsets.UTF_16BE;
      mark = 2;
    }
    from.unread(begin, mark, begin.length - mark);
    bytes = from;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    while (!out.hasRemaining()) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, out.remaining());
    out.get(to, offset, count);
    return count;
  }

  private void fill() throws IOException {
    in.compact();
    int count = bytes.read(in.array(), in.position(), in.remaining());
    ended = count < 0;
    in.position(in.position() + Math.max(count, 0)).flip();
    out.clear();
    CoderResult result = decoder.decode(in, out, ended);
    out.flip();
    countLines();
    if (result.isError()) {
      throw new UnreadableFileException(
          line, "is not " + decoder.charset() + ": save the file as UTF-8");
    }
  }

  private void countLines() {
    for (int i = out.position(); i < out.limit(); i++) {
      char c = out.get(i);
      if (c == 0) {
        throw new UnreadableFileException(line, "has a NUL character: this is no text in UTF-8");
      }
      if (c == '\r' || c == '\n' && !afterReturn) {
        line++;
      }
      afterReturn = c == '\r';
    }
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
