/**
 * Articles and entities in PostgreSQL: the only place that knows tables.
 *
 * <p>Every method opens a session of its own, because the fields of one GraphQL answer are resolved
 * at the same time and a Hibernate session serves one caller at a time. For the same reason the
 * sessions are Hibernate Reactive's own and not Panache's, which ties one to the request.
 */
@NullMarked
package org.fihris.query.store;

import org.jspecify.annotations.NullMarked;
