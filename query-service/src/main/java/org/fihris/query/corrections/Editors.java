package org.fihris.query.corrections;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may correct: bearers of a JSON Web Token that is signed by the configured key and has {@code
 * editor} among its groups.
 */
@ApplicationScoped
class Editors {
  private static final String ROLE = "editor";

  @Inject CurrentIdentityAssociation identities;

  @ConfigProperty(name = "mp.jwt.verify.publickey.location")
  Optional<String> keyLocation;

  @ConfigProperty(name = "mp.jwt.verify.publickey")
  Optional<String> key;

  /**
   * The name of the editor who sent the current request: the token's {@code upn}, or else {@code
   * preferred_username}, or else {@code sub}.
   *
   * @return fails with {@link EditingOffException}, {@link UnauthenticatedException} or {@link
   *     ForbiddenException}
   */
  Uni<String> current() {
    if (keyLocation.isEmpty() && key.isEmpty()) {
      return Uni.createFrom().failure(new EditingOffException());
    }
    return identities
        .getDeferredIdentity()
        .onFailure(AuthenticationFailedException.class)
        .transform(
            failure ->
                new UnauthenticatedException(
                    "The token is not valid: it may have expired, or another key signed it.",
                    failure))
        .map(Editors::name);
  }

  private static String name(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      throw new UnauthenticatedException(
          "Corrections need a token: send the header 'Authorization: Bearer TOKEN'.");
    }
    if (!identity.hasRole(ROLE)) {
      throw new ForbiddenException(
          "The token of "
              + identity.getPrincipal().getName()
              + " has no role '"
              + ROLE
              + "' (claim 'groups'), which corrections need.");
    }
    String name = identity.getPrincipal().getName();
    if (name == null || name.isBlank()) {
      throw new ForbiddenException(
          "The token names nobody: corrections need one of the claims upn, preferred_username, sub.");
    }
    return name;
  }
}
