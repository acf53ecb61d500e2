package org.fihris.query.store;

/**
 * A rule that led mentions to an entity.
 *
 * @param rule the rule's id
 * @param count how many of the entity's mentions it helped to resolve, at least 1
 */
public record CountedRule(String rule, int count) {}
