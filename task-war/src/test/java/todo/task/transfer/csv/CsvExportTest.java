package todo.task.transfer.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a"})
  void whatWouldBeAFormulaIsText(String cell) {
    assertThat(CsvExport.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "'=1", "1-2", " =1", "שלום"})
  void whatIsTextStaysAsItIs(String cell) {
    assertThat(CsvExport.harmless(cell)).isEqualTo(cell);
  }
}
