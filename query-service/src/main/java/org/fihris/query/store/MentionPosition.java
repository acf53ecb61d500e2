package org.fihris.query.store;

/**
 * A place in the order of an entity's mentions: newest article first, then in text order.
 *
 * @param article the place of the mention's article
 * @param beginUtf16 where the mention begins in it
 */
public record MentionPosition(ArticlePosition article, int beginUtf16) {}
