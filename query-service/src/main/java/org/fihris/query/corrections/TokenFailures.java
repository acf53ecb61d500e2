package org.fihris.query.corrections;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * Leaves it to {@link Editors} to refuse a token that is not valid, as an error of the GraphQL
 * answer: else the whole request is answered with 401, and what it reads openly is lost.
 */
@ApplicationScoped
class TokenFailures {
  void register(@Observes Filters filters) {
    BiConsumer<RoutingContext, Throwable> leaveIt = TokenFailures::leaveToEditors;
    filters.register(
        request -> {
          request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveIt);
          request.next();
        },
        SecurityHandlerPriorities.AUTHORIZATION - 1);
  }

  private static void leaveToEditors(RoutingContext request, Throwable failure) {
    // the identity fails with the same failure, and whoever needs it reads it there
  }
}
