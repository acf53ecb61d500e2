package org.fihris.query.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Conditions of a query that all must hold, with the parameters that they name. */
final class Conditions {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  void add(String condition, Map<String, ?> named) {
    conditions.add(condition);
    parameters.putAll(named);
  }

  /** The {@code where} clause with a leading blank; empty if there are no conditions. */
  String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query) {
    return bind(query, parameters);
  }

  static <R> Mutiny.SelectionQuery<R> bind(
      Mutiny.SelectionQuery<R> query, Map<String, ?> parameters) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
