package org.fihris.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.fihris.query", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule TABLES_ARE_KNOWN_TO_THE_STORE_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..query.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.persistence..",
              "org.hibernate",
              "org.hibernate.annotations..",
              "org.hibernate.query..",
              "org.hibernate.reactive..",
              "io.vertx.pgclient..");

  @ArchTest
  static final ArchRule GRAPHQL_IS_KNOWN_TO_ITS_PACKAGE_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..query.graphql..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.eclipse.microprofile.graphql..", "io.smallrye.graphql..", "graphql..");

  @ArchTest
  static final ArchRule REDIS_IS_KNOWN_TO_THE_CACHE_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..query.cache..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.quarkus.redis..", "io.vertx.mutiny.redis..");

  @ArchTest
  static final ArchRule KAFKA_IS_KNOWN_TO_MESSAGING_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..query.messaging..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "io.smallrye.reactive.messaging..",
              "org.eclipse.microprofile.reactive.messaging..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("org.fihris.query.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_OTHER_SERVICE_IS_KNOWN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.fihris.ingest..", "org.fihris.nlp..", "org.fihris.stack..");
}
