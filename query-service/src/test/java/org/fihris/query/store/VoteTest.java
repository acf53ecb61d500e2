package org.fihris.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.fihris.contracts.EntityType;
import org.junit.jupiter.api.Test;

/** Pure: runs without the service. */
class VoteTest {
  private static final EventEntity DAMASCUS =
      new EventEntity("e-1", EntityType.LOCATION, "دمشق", "Damascus", "Q3766", 33.5, 36.3);

  private static Vote vote(String uncorrected, String inEvent, String now) {
    MentionRow mention = new MentionRow();
    mention.surface = "الشام";
    mention.type = EntityType.MISC;
    mention.uncorrectedEntityId = uncorrected;
    mention.eventEntityId = inEvent;
    mention.entityId = now;
    return Vote.of(mention, Map.of("e-1", DAMASCUS));
  }

  @Test
  void whatResolutionMeantSpeaksForItself() {
    assertThat(vote("e-1", "e-1", "e-1")).isEqualTo(new Vote(true, DAMASCUS.description()));
  }

  @Test
  void whatTheEventCorrectedKnowsTheEntityButIsNotItsOwn() {
    assertThat(vote("e-2", "e-1", "e-1")).isEqualTo(new Vote(false, DAMASCUS.description()));
  }

  @Test
  void whatWasCorrectedSinceKeepsItsNameAlone() {
    assertThat(vote("e-1", "e-1", "e-9"))
        .isEqualTo(new Vote(false, Description.ofName(EntityType.LOCATION, "دمشق")));
  }

  @Test
  void whoseCorrectionWasUndoneHasItsSurfaceAlone() {
    assertThat(vote("e-2", "e-1", "e-2"))
        .isEqualTo(new Vote(false, Description.ofName(EntityType.MISC, "الشام")));
  }
}
