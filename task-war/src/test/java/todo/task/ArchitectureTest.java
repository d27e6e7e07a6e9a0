package todo.task;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import todo.task.live.StreamServlet;
import todo.task.session.TokenIssuer;

class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("todo.task");

  @Test
  void theServiceKnowsOnlyItselfAndTheContract() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "todo.task..",
            "todo.erasure",
            "todo.event",
            "todo.channel",
            "todo.problem",
            "todo.runtime",
            "java..",
            "javax.sql",
            "jakarta..",
            "org.eclipse.microprofile..",
            "org.reactivestreams",
            "io.opentelemetry.api..",
            "com.nimbusds.jose..",
            "de.siegmar.fastcsv..",
            "org.apache.kafka..",
            "io.github.bucket4j..")
        .check(SERVICE);
  }

  @Test
  void capabilitiesDoNotDependOnEachOtherInCircles() {
    SlicesRuleDefinition.slices()
        .matching("todo.task.(*)..")
        .should()
        .beFreeOfCycles()
        .check(SERVICE);
  }

  @Test
  void onlySessionsKnowHowTokensAreSigned() {
    noClasses()
        .that()
        .resideOutsideOfPackage("todo.task.session")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("todo.task.session", "com.nimbusds..")
        .check(SERVICE);
  }

  @Test
  void onlyLiveUpdatesReadATopicWithoutAChannel() {
    noClasses()
        .that()
        .resideOutsideOfPackage("todo.task.live")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(SERVICE);
  }

  @Test
  void timeComesFromTheInjectedClock() {
    noClasses()
        .that(
            DescribedPredicate.not(
                belongToAnyOf(TokenIssuer.class, StreamServlet.class))) // they say why
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
