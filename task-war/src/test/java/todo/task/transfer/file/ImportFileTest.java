package todo.task.transfer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import todo.problem.ProblemException;

class ImportFileTest {
  private static final String TEXT = "Crème brûlée 🍮\nשלום\r\nZ͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void whatBeginsWithAByteOrderMarkIsReadAsThatSays(String charset) throws IOException {
    assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @Test
  void withoutMarkItIsUtf8() throws IOException {
    assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    assertThat(read(new byte[0])).isEmpty();
  }

  @Test
  void charactersAreReadWholeAcrossTheEdgesOfBuffers() throws IOException {
    for (int i = 0; i < 4; i++) {
      String text = "x".repeat(i) + "🍮".repeat(5_000);
      assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
  }

  @Test
  void anotherEncodingIsAnErrorThatNamesTheLine() {
    byte[] latin = ("a\n".repeat(9_000) + "\r\rCrème\n").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> read(latin))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("Line 9003 is not UTF-8");
  }

  @Test
  void aCharacterThatIsCutOffAtTheEndIsAnError() {
    assertThatThrownBy(() -> read(new byte[] {'a', (byte) 0xe2, (byte) 0x82}))
        .hasMessageContaining("Line 1 is not UTF-8");
  }

  @Test
  void utf16WithoutMarkIsAnErrorInsteadOfRubbish() {
    assertThatThrownBy(() -> read("Milk".getBytes(StandardCharsets.UTF_16LE)))
        .hasMessageContaining("Line 1 has a NUL character");
  }

  @Test
  void whatIsCompressedIsRefused() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(new byte[1_000_000]);
    }
    assertThatThrownBy(() -> read(zipped.toByteArray()))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(415));
    assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0}))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItsEnd() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertThatThrownBy(() -> ImportFile.receive(endless))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(413));
  }

  @Test
  void whatBreaksOffIsTheClientsFault() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    assertThatThrownBy(() -> ImportFile.receive(broken))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  private static String read(byte[] bytes) throws IOException {
    try (ImportFile file = ImportFile.receive(new ByteArrayInputStream(bytes));
        Reader text = file.open()) {
      StringWriter all = new StringWriter();
      text.transferTo(all);
      return all.toString();
    }
  }
}
