/**
 * The GraphQL API: queries, the subscription, their views, pages and limits.
 *
 * <p>The only place with GraphQL annotations. Views are records made from what the store returns; a
 * field that needs another read asks {@link org.fihris.query.graphql.Siblings}, so that it is read
 * once for a whole list.
 */
@NullMarked
package org.fihris.query.graphql;

import org.jspecify.annotations.NullMarked;
