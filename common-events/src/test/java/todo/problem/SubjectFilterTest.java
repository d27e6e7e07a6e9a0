package todo.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectFilterTest {

  @Test
  void aSubjectIsAnyTextThatIssuersUse() {
    assertThat(SubjectFilter.names("3f0c8f5e-6d0e-4a3f-9b4e-2f8f0a1c7d55")).isTrue();
    assertThat(SubjectFilter.names("auth0|5f7c8ec7c33c6c004bbafe82")).isTrue();
    assertThat(SubjectFilter.names("x".repeat(255))).isTrue();
  }

  @Test
  void aTokenWithoutOneIsNobodys() {
    assertThat(SubjectFilter.names(null)).isFalse();
    assertThat(SubjectFilter.names(" ")).isFalse();
    assertThat(SubjectFilter.names("x".repeat(256))).isFalse();
    assertThat(SubjectFilter.names("ann\u0000")).isFalse();
  }
}
