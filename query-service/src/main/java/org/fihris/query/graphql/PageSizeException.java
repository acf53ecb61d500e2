package org.fihris.query.graphql;

/** {@code first} is out of its range; its GraphQL error code is {@code page-size}. */
public final class PageSizeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PageSizeException(int first, int max) {
    super(
        "first is "
            + first
            + ", but a page has 1 to "
            + max
            + " items. Ask for less and go on with after: pageInfo.endCursor.");
  }
}
