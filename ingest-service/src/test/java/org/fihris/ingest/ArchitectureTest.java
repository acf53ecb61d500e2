package org.fihris.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.fihris.ingest.clean.ArticleCleaner;
import org.fihris.ingest.duplicate.NearCopies;
import org.fihris.ingest.extract.ArticleExtractor;
import org.fihris.ingest.feed.FeedReader;
import org.fihris.ingest.fetch.PageFetcher;
import org.fihris.ingest.pipeline.IngestPipeline;
import org.fihris.ingest.publish.ArticleCleanedPublisher;
import org.fihris.ingest.revision.RevisionStore;
import org.fihris.ingest.seen.SeenEntries;

@AnalyzeClasses(
    packages = "org.fihris.ingest",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("org.fihris.ingest.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyExtractionKnowsJsoup =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ingest.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..");

  @ArchTest
  static final ArchRule onlyFeedKnowsRome =
      noClasses()
          .that()
          .resideOutsideOfPackage("..ingest.feed..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.rometools..");

  @ArchTest
  static final ArchRule noOtherServiceIsKnown =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.fihris.nlp..", "org.fihris.query..", "org.fihris.stack..");

  @ArchTest
  static final ArchRule noPersistenceUnitIsKnown =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.persistence..", "org.hibernate.reactive..");

  @ArchTest static final ArchRule onlyThePipelineFetches = onlyThePipelineCalls(PageFetcher.class);

  @ArchTest
  static final ArchRule onlyThePipelineExtracts = onlyThePipelineCalls(ArticleExtractor.class);

  @ArchTest
  static final ArchRule onlyThePipelineCleans = onlyThePipelineCalls(ArticleCleaner.class);

  @ArchTest
  static final ArchRule onlyThePipelinePublishes =
      onlyThePipelineCalls(ArticleCleanedPublisher.class);

  @ArchTest static final ArchRule onlyThePipelineClaims = onlyThePipelineCalls(SeenEntries.class);

  @ArchTest static final ArchRule onlyThePipelineReads = onlyThePipelineCalls(FeedReader.class);

  @ArchTest static final ArchRule onlyThePipelineCompares = onlyThePipelineCalls(NearCopies.class);

  @ArchTest
  static final ArchRule onlyThePipelineNumbers = onlyThePipelineCalls(RevisionStore.class);

  private static ArchRule onlyThePipelineCalls(Class<?> step) {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(IngestPipeline.class.getName())
        .and()
        .resideOutsideOfPackage(step.getPackageName())
        .should()
        .dependOnClassesThat()
        .areAssignableTo(step);
  }
}
