package org.fihris.query.graphql;

/** {@code after} is not a cursor of the list; its GraphQL error code is {@code cursor}. */
public final class CursorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CursorException(String cursor, String list) {
    super(
        "after is '"
            + cursor
            + "', which is not a cursor of "
            + list
            + ". Use pageInfo.endCursor or a cursor of an edge of the same list.");
  }
}
