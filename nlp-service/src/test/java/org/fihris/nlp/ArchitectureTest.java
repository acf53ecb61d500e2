package org.fihris.nlp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.fihris.nlp.enrich.ArticleEnricher;

/** The rules of docs/architecture.md that hold for this service. */
@AnalyzeClasses(packages = "org.fihris.nlp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String MODEL_DJL = "..nlp.model.djl..";

  @ArchTest
  static final ArchRule onlyModelDjlKnowsTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage(MODEL_DJL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl..");

  @ArchTest
  static final ArchRule nobodyDependsOnTheEngineSide =
      noClasses()
          .that()
          .resideOutsideOfPackage(MODEL_DJL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(MODEL_DJL);

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.fihris.nlp.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule servicesMeetOnlyOnTheEventStream =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.fihris.ingest..", "org.fihris.query..");

  @ArchTest
  static final ArchRule onlyMessagingAndCorrectionsKnowKafka =
      noClasses()
          .that()
          .resideOutsideOfPackages("..nlp.messaging..", "..nlp.corrections..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..");

  @ArchTest
  static final ArchRule onlyTheArticleEnricherCallsTheSteps =
      noClasses()
          .that()
          .resideInAnyPackage("..nlp.api..", "..nlp.messaging..", "..nlp.enrich..")
          .and()
          .doNotBelongToAnyOf(ArticleEnricher.class)
          .should()
          .dependOnClassesThat()
          .haveSimpleName("WindowPlanner")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("TokenClassifier")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("BioDecoder")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("WindowMerger")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("MentionAssembler")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("NameResolver");

  @ArchTest
  static final ArchRule theStepsDoNotKnowWhoCallsThem =
      noClasses()
          .that()
          .resideInAnyPackage("..nlp.segment..", "..nlp.model..", "..nlp.ner..", "..nlp.names..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..nlp.enrich..", "..nlp.api..", "..nlp.messaging..", "..nlp.corrections..");
}
