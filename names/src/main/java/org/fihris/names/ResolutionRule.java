package org.fihris.names;

/** One family of rules, made for one text. */
interface ResolutionRule {
  Step apply(TextName name);
}
