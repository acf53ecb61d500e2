/**
 * The service over HTTP, for ad-hoc text. Every refusal is an {@code application/problem+json} that
 * names the rule and the remedy.
 */
@NullMarked
package org.fihris.nlp.api;

import org.jspecify.annotations.NullMarked;
