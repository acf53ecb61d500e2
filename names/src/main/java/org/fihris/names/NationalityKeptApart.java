package org.fihris.names;

import java.util.List;
import org.fihris.arabic.NationalityAdjectives;
import org.fihris.contracts.EntityType;

/**
 * A nationality's adjective never means the country: all its forms are one entity of their own. A
 * person's family name may look like one ({@code المصري}) and is left alone.
 */
final class NationalityKeptApart implements ResolutionRule {
  @Override
  public Step apply(TextName name) {
    if (name.type() == EntityType.PERSON) {
      return Step.PASS;
    }
    return NationalityAdjectives.countryOf(name.plain().name())
        .<Step>map(
            country ->
                new Step.Means(
                    new Step.Target(EntityIds.ofNationality(country), EntityType.MISC, null),
                    List.of(Rule.NATIONALITY_KEPT_APART)))
        .orElse(Step.PASS);
  }
}
