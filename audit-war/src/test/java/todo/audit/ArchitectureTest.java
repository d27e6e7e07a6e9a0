package todo.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("todo.audit");

  @Test
  void theServiceKnowsOnlyItselfAndTheContract() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "todo.audit..",
            "todo.erasure",
            "todo.event",
            "todo.channel",
            "todo.problem",
            "todo.runtime",
            "java..",
            "javax.sql",
            "jakarta..",
            "org.eclipse.microprofile..",
            "org.reactivestreams")
        .check(SERVICE);
  }

  @Test
  void capabilitiesDoNotDependOnEachOtherInCircles() {
    SlicesRuleDefinition.slices()
        .matching("todo.audit.(*)..")
        .should()
        .beFreeOfCycles()
        .check(SERVICE);
  }

  @Test
  void timeComesFromTheInjectedClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .check(SERVICE);
  }
}
