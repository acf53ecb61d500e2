package org.fihris.ingest.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pure: no Quarkus. The measures behind the default threshold. */
class MinHashTest {
  private static final double THRESHOLD = 0.6;

  @Test
  void equalTextsResembleFully() {
    assertThat(MinHash.of(story(1, 300)).resemblance(MinHash.of(story(1, 300)))).isEqualTo(1);
  }

  @Test
  void spellingVariantsResembleFully() {
    assertThat(
            MinHash.of("أعلنت الحكومة السورية الهدنة")
                .resemblance(MinHash.of("اعلنت الحكومه السوريه الهدنه")))
        .isEqualTo(1);
  }

  @Test
  void everyTwelfthWordChangedIsStillACopy() {
    List<String> words = new ArrayList<>(List.of(story(2, 300).split(" ", -1)));
    for (int i = 0; i < words.size(); i += 12) {
      words.set(i, "بديل" + i);
    }
    assertThat(MinHash.of(story(2, 300)).resemblance(MinHash.of(String.join(" ", words))))
        .isBetween(0.5, 0.75);
  }

  @Test
  void aNewTitleAndLastParagraphIsACopy() {
    String agency = story(3, 300);
    assertThat(
            MinHash.of(story(4, 12) + "\n" + agency)
                .resemblance(MinHash.of(agency + "\n" + story(5, 25))))
        .isGreaterThan(THRESHOLD);
  }

  @Test
  void otherArticlesAreNoCopies() {
    assertThat(MinHash.of(story(6, 300)).resemblance(MinHash.of(story(7, 300)))).isLessThan(0.1);
  }

  @Test
  void copiesShareABandAndOthersDoNot() {
    String agency = story(8, 300);
    assertThat(shared(agency, story(9, 20) + "\n" + agency)).isNotEmpty();
    assertThat(shared(agency, story(10, 300))).isEmpty();
  }

  @Test
  void encodingKeepsTheSignature() {
    MinHash signature = MinHash.of(story(11, 50));
    assertThat(MinHash.decode(signature.encoded()).resemblance(signature)).isEqualTo(1);
  }

  @Test
  void aTextShorterThanAShingleHasASignature() {
    assertThat(MinHash.of("هدنة").resemblance(MinHash.of("هدنة"))).isEqualTo(1);
  }

  private static Set<String> shared(String one, String other) {
    Set<String> shared = new HashSet<>(MinHash.of(one).bands(4));
    shared.retainAll(MinHash.of(other).bands(4));
    return shared;
  }

  /** Words drawn from a small vocabulary, always the same for a seed. */
  private static String story(long seed, int words) {
    Random random = new Random(seed);
    List<String> story = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      story.add("كلمة" + random.nextInt(2000));
    }
    return String.join(" ", story);
  }
}
