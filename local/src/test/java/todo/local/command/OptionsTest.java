package todo.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  private static final Path DEFAULT_STATE = Path.of("/project/.todo");

  @Test
  void withoutArgumentsAllHasItsDefault() {
    assertThat(parse())
        .isEqualTo(
            new Options(DEFAULT_STATE, 9080, false, Duration.ZERO, false, false, false, List.of()));
  }

  @Test
  void everyOptionIsRead() {
    assertThat(
            parse(
                "--separate",
                "--port",
                "20000",
                "--state",
                "/elsewhere/x/../y",
                "--clock-offset",
                "-PT36H",
                "--json",
                "-f",
                "--yes",
                "kafka"))
        .isEqualTo(
            new Options(
                Path.of("/elsewhere/y"),
                20000,
                true,
                Duration.ofHours(-36),
                true,
                true,
                true,
                List.of("kafka")));
  }

  @Test
  void whatIsHandedOnMeansTheSameInAnotherFolder() {
    Options options = parse("--state", "relative", "--separate", "--port", "20000");
    assertThat(options.state()).isEqualTo(Path.of("relative").toAbsolutePath());
    assertThat(options.systemArguments()).contains(options.state().toString());
    assertThat(Options.parse(options.systemArguments(), Path.of("/elsewhere"))).isEqualTo(options);
    assertThat(Options.parse(parse("--clock-offset", "PT-36H").systemArguments(), DEFAULT_STATE))
        .isEqualTo(parse("--clock-offset", "-P1DT12H"));
  }

  @ParameterizedTest
  @CsvSource({
    "--port,        '--port needs a value'",
    "--port many,   '--port needs a number, not many'",
    "--port 80,     '--port: the first port must be 1024 to 65524, not 80'",
    "--port 65530,  '--port: the first port must be 1024 to 65524, not 65530'",
    "--clock-offset 3h, '--clock-offset needs an ISO 8601 duration such as PT2H30M or -P1D, not 3h'",
    "--seperate,    'unknown option --seperate'"
  })
  void whatMakesNoSenseIsNamed(String arguments, String message) {
    assertThatThrownBy(() -> parse(arguments.split(" ")))
        .isInstanceOf(Options.Misuse.class)
        .hasMessage(message);
  }

  private static Options parse(String... arguments) {
    return Options.parse(List.of(arguments), DEFAULT_STATE);
  }
}
