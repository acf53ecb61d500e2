package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The subscription, spoken as the protocol graphql-transport-ws says. */
@ExtendWith(SharedSystem.class)
class SubscriptionIT {
  private static final String PROTOCOL = "graphql-transport-ws";

  private final RunningSystem system;
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private WebSocket socket;

  SubscriptionIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeEach
  void connect() throws Exception {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols(PROTOCOL)
            .buildAsync(system.graphQl().webSocket(), new Listener(received))
            .get(10, TimeUnit.SECONDS);
    send(Json.object().put("type", "connection_init"));
    assertThat(next("connection_ack")).isNotNull();
  }

  @AfterEach
  void disconnect() {
    socket.abort();
  }

  @Test
  void anEnrichedArticleIsPushedToItsSubscriber() throws Exception {
    String outlet = "صحيفة البث";
    subscribe(outlet);

    List<String> ids = system.ingest().push(Drafts.shuffled(system.newsroom(), outlet, 1));

    JsonNode article = next("next").at("/payload/data/articleEnriched");
    assertThat(article.path("id").asText()).isEqualTo(ids.get(0));
    assertThat(article.path("outlet").asText()).isEqualTo(outlet);
    assertThat(article.path("mentions")).isNotEmpty();
  }

  @Test
  void anotherOutletsArticleIsNotPushed() throws Exception {
    String outlet = "صحيفة البث الثانية";
    subscribe(outlet);

    system
        .ingest()
        .push(
            List.of(
                Drafts.shuffled(system.newsroom(), "صحيفة صامتة", 1).get(0),
                Drafts.shuffled(system.newsroom(), outlet, 1).get(0)));
    system.awaitArticles("صحيفة صامتة", 1, "id");

    assertThat(next("next").at("/payload/data/articleEnriched/outlet").asText()).isEqualTo(outlet);
    assertThat(received).noneMatch(message -> message.path("type").asText().equals("next"));
  }

  private void subscribe(String outlet) {
    send(
        Json.object()
            .put("id", "1")
            .put("type", "subscribe")
            .set(
                "payload",
                Json.object()
                    .put(
                        "query",
                        "subscription($outlet: String) { articleEnriched(outlet: $outlet) {"
                            + " id outlet mentions { surface } } }")
                    .set("variables", Json.object().put("outlet", outlet))));
    // the protocol has no answer to subscribe; a pong says that all before the ping was read
    send(Json.object().put("type", "ping"));
    assertThat(next("pong")).isNotNull();
  }

  private void send(JsonNode message) {
    socket.sendText(message.toString(), true).join();
  }

  /** The next message of a type, whatever comes before it. */
  private JsonNode next(String type) {
    try {
      JsonNode message;
      do {
        message = received.poll(30, TimeUnit.SECONDS);
        assertThat(message).as("a message of type " + type).isNotNull();
        assertThat(message.path("type").asText()).as(message.toString()).isNotEqualTo("error");
      } while (!message.path("type").asText().equals(type));
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Puts each whole message into the queue. */
  private static final class Listener implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> received;
    private final StringBuilder partial = new StringBuilder();

    Listener(BlockingQueue<JsonNode> received) {
      this.received = received;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      partial.append(data);
      if (last) {
        received.add(Json.parse(partial.toString()));
        partial.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
