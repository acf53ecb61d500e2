package org.fihris.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fihris.contracts.ArticleCleaned;
import org.fihris.contracts.ArticleEnriched;
import org.fihris.contracts.ContractViolation;
import org.fihris.contracts.Entity;
import org.fihris.contracts.EventJson;
import org.fihris.contracts.Section;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Follows the event stream. */
@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    description = {
      "Prints each article as it comes out of nlp-service: one readable line, or the event's JSON"
          + " with --json. Ends with Ctrl-C."
    })
final class TailCommand implements Callable<Integer> {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int NAMES_SHOWN = 6;

  @ParentCommand private Main main;

  @Option(names = "--json", description = "Print each event as it stands in the stream.")
  private boolean json;

  @Option(names = "--from-beginning", description = "Begin with the oldest event that is kept.")
  private boolean fromBeginning;

  @Option(
      names = "--max",
      paramLabel = "N",
      defaultValue = "0",
      description = "End after so many events. Default: 0, never.")
  private int max;

  @Override
  public Integer call() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", main.running().bootstrapServers());
    settings.put("enable.auto.commit", "false");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(ArticleEnriched.TOPIC).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      if (fromBeginning) {
        consumer.seekToBeginning(partitions);
      } else {
        consumer.seekToEnd(partitions);
      }
      // positions are found lazily: an event that comes before the first poll must not be missed
      partitions.forEach(consumer::position);
      main.progress("following " + ArticleEnriched.TOPIC);
      int seen = 0;
      while (true) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          main.print(json ? new String(record.value(), StandardCharsets.UTF_8) : readable(record));
          seen++;
          if (seen == max) {
            return Main.OK;
          }
        }
      }
    }
  }

  private static String readable(ConsumerRecord<byte[], byte[]> record) {
    try {
      return readable(EventJson.decode(record.value(), ArticleEnriched.class));
    } catch (ContractViolation e) {
      return "partition "
          + record.partition()
          + " offset "
          + record.offset()
          + ": not an article: "
          + e.getMessage();
    }
  }

  static String readable(ArticleEnriched event) {
    ArticleCleaned article = event.article();
    Instant at = article.publishedAt() == null ? article.cleanedAt() : article.publishedAt();
    String names =
        event.entities().stream()
            .limit(NAMES_SHOWN)
            .map(Entity::canonicalName)
            .collect(Collectors.joining("، "));
    int more = event.entities().size() - NAMES_SHOWN;
    return at
        + "  "
        + article.articleId()
        + "  "
        + (article.outlet() == null ? "" : article.outlet() + " | ")
        + headline(article)
        + " | "
        + names
        + (more > 0 ? " +" + more : "");
  }

  private static String headline(ArticleCleaned article) {
    Section first = article.sections().get(0);
    return Table.shorten(article.text().substring(first.beginUtf16(), first.endUtf16()), 80);
  }
}
