package org.fihris.query.corrections;

/**
 * No key is configured that tokens could be checked with; GraphQL error code {@code editing-off}.
 */
public final class EditingOffException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EditingOffException() {
    super(
        "Corrections are off, for the service knows no key to check tokens with. Set"
            + " mp.jwt.verify.publickey.location (MP_JWT_VERIFY_PUBLICKEY_LOCATION) to the public"
            + " key of who signs them.");
  }
}
