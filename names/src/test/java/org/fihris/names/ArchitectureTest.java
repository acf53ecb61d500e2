package org.fihris.names;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of docs/architecture.md that hold for this module. */
@AnalyzeClasses(packages = "org.fihris.names", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule namesNeedTheJdkTheirTextAndTheEventsOnly =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.fihris.names..",
              "org.fihris.arabic..",
              "org.fihris.contracts..");

  @ArchTest
  static final ArchRule theRulesSeeNoCorrections =
      classes()
          .that()
          .implement(ResolutionRule.class)
          .should()
          .onlyAccessClassesThat()
          .doNotHaveSimpleName("Corrections");
}
