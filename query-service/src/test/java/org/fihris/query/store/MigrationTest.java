package org.fihris.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.fihris.contracts.EntityType;
import org.fihris.query.Database;
import org.fihris.query.Stack;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What an earlier version stored is there after the migration, as if stored by this one. */
@QuarkusTest
@QuarkusTestResource(Stack.class)
class MigrationTest {
  private static final String NAME = "بنك \"الواحة\"";

  private static void migrate(String database, String version) {
    Flyway.configure()
        .dataSource(Stack.get().jdbcUrl(database), Stack.get().username(), Stack.get().password())
        .target(version)
        .load()
        .migrate();
  }

  @Test
  void corrections() {
    String database = "migrated";
    Database.update("create database " + database);
    migrate(database, "1");
    for (String statement :
        List.of(
            "insert into article (article_id, revision, model_version, enriched_at, cleaned_at,"
                + " sort_at, outlet, language, text, text_sha256, sections, removed_lines,"
                + " touched_entities) values ('a', 1, 'm', now(), now(), now(), 'الأفق', 'ar',"
                + " 'x', 'x', '[]', '[]', '{e-1}')",
            "insert into entity values ('e-1', 'ORGANIZATION', '" + NAME + "', 2, 1)",
            "insert into entity_form values ('e-1', '" + NAME + "', 2, 'بنك')",
            "insert into entity_name values ('e-1', '" + NAME + "', 2)",
            "insert into article_entity values ('a', 'e-1', 'ORGANIZATION', '"
                + NAME
                + "', 2, now())",
            "insert into mention select 'a', n, n + 1, '"
                + NAME
                + "', 'ORGANIZATION', 0.9, 'e-1', '{exact}', now() from generate_series(0, 1) n")) {
      Database.update(database, statement);
    }

    migrate(database, "2");

    Description description = Description.ofName(EntityType.ORGANIZATION, NAME);
    assertThat(
            Database.rows(
                database, "select own, name, description, mention_count from entity_name"))
        .containsExactly(List.of("t", NAME, description.toJson(), "2").toString());
    String entities = Database.rows(database, "select entities from article").get(0);
    assertThat(EventEntity.fromJson(entities.substring(1, entities.length() - 1)).get("e-1"))
        .extracting(EventEntity::description)
        .isEqualTo(description);
    assertThat(
            Database.rows(
                database,
                "select uncorrected_entity_id, event_entity_id, outlet, confidence from mention"))
        .containsOnly("[e-1, e-1, الأفق, null]");
    assertThat(
            Database.rows(
                database, "select entity_id, surface, outlet, mention_count from entity_form"))
        .containsExactly(List.of("e-1", NAME, "الأفق", "2").toString());
  }
}
