package org.fihris.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One subscription over the {@code graphql-transport-ws} protocol. */
final class GraphQLSocket implements AutoCloseable, WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;

  /** Subscribes; the service has seen the subscription when this returns. */
  GraphQLSocket(String query) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .buildAsync(URI.create("ws://127.0.0.1:" + RestAssured.port + "/graphql"), this)
            .join();
    send(Map.of("type", "connection_init"));
    await("connection_ack");
    send(Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", query)));
    // Messages are handled in order: the answer to a ping follows the subscription.
    send(Map.of("type", "ping"));
    await("pong");
  }

  /** The next article as the subscription selects it. */
  JsonNode next() {
    return await("next").at("/payload");
  }

  /** Whether the service still holds the connection. */
  boolean isOpen() {
    return !socket.isInputClosed();
  }

  private JsonNode await(String type) {
    try {
      for (JsonNode message = messages.poll(30, TimeUnit.SECONDS);
          message != null;
          message = messages.poll(30, TimeUnit.SECONDS)) {
        if (message.path("type").asText().equals(type)) {
          return message;
        }
        if (message.path("type").asText().equals("error")) {
          throw new AssertionError(message.toString());
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    throw new AssertionError("no message of type " + type + " within 30 s");
  }

  private void send(Map<String, ?> message) {
    try {
      socket.sendText(JSON.writeValueAsString(message), true).join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      try {
        messages.add(JSON.readTree(part.toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }
}
