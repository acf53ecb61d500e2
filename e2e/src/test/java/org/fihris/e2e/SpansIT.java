package org.fihris.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Spans, read through GraphQL, index the text that GraphQL gives. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpansIT {
  private static final String OUTLET = "صحيفة المسافات";
  private static final String FIELDS =
      "id title text body paragraphs { text beginUtf16 endUtf16 }"
          + " mentions { beginUtf16 endUtf16 surface sentence { text beginUtf16 endUtf16 } }";

  /** Everything that makes offsets go wrong stands before and between the names. */
  private static final List<String> AWKWARD =
      List.of(
          "😀👨‍👩‍👧‍👦🇸🇾 رموز تعبيرية قبل اسم دمشق وبعد اسم بيروت 🕊️ ثم اسم القاهرة.",
          "زارَ الرَّئيسُ بَشّارُ الأسَدِ مدينةَ حَلَبَ، بعد زيارةِ مُوسكو.",
          "عقد دونـــالد ترامب اجتماعاً في واشنطـــن مع وفد من الأمـــم المتحدة.",
          "قال\u200F سيرغي\u200E لافروف\u200F في\u00A0 موسكو\u202B إن\u202C روسيا لن تنسحب.",
          "وموسكو وأنقرة وطهران، كما بدمشق وببيروت، فبغداد للتحالف والأردن لليونيسف.",
          "في ٢٥ شباط ٢٠١٨ دخلت ۱۲ شاحنة الغوطة الشرقية. «قسد» في الرقة.«داعش» في البوكمال!؟…");

  private final RunningSystem system;
  private List<JsonNode> articles;

  SpansIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeAll
  void awkwardTextsAreQueryable() throws Exception {
    List<Draft> drafts = new ArrayList<>(Drafts.shuffled(system.newsroom(), OUTLET, 12));
    String filler = drafts.get(0).text();
    for (String awkward : AWKWARD) {
      drafts.add(
          new Draft(
              "امتحان المواضع " + drafts.size(),
              awkward + "\n\n" + filler + "\n\n" + awkward,
              OUTLET));
    }
    system.ingest().push(drafts);
    articles = system.awaitArticles(OUTLET, drafts.size(), FIELDS);
  }

  @Test
  void everyMentionsSurfaceIsTheTextAtItsSpan() {
    int mentions = 0;
    for (JsonNode article : articles) {
      for (JsonNode mention : article.path("mentions")) {
        assertStandsIn(article, mention, mention.path("surface").asText());
        mentions++;
      }
    }
    assertThat(mentions).isGreaterThan(articles.size());
  }

  @Test
  void everyMentionLiesInItsSentence() {
    for (JsonNode article : articles) {
      for (JsonNode mention : article.path("mentions")) {
        JsonNode sentence = mention.path("sentence");
        assertStandsIn(article, sentence, sentence.path("text").asText());
        assertThat(sentence.path("beginUtf16").asInt())
            .isLessThanOrEqualTo(mention.path("beginUtf16").asInt());
        assertThat(sentence.path("endUtf16").asInt())
            .isGreaterThanOrEqualTo(mention.path("endUtf16").asInt());
      }
    }
  }

  @Test
  void titleAndParagraphsMakeUpTheText() {
    for (JsonNode article : articles) {
      List<String> paragraphs = Json.texts(article.path("paragraphs"), "text");
      article
          .path("paragraphs")
          .forEach(
              paragraph -> assertStandsIn(article, paragraph, paragraph.path("text").asText()));
      assertThat(article.path("body").asText()).isEqualTo(String.join("\n", paragraphs));
      assertThat(article.path("text").asText())
          .isEqualTo(article.path("title").asText() + "\n" + String.join("\n", paragraphs));
    }
  }

  @Test
  void noMentionBeginsOrEndsInsideASurrogatePair() {
    for (JsonNode article : articles) {
      String text = article.path("text").asText();
      for (JsonNode mention : article.path("mentions")) {
        assertThat(splitsPair(text, mention.path("beginUtf16").asInt())).isFalse();
        assertThat(splitsPair(text, mention.path("endUtf16").asInt())).isFalse();
      }
    }
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static void assertStandsIn(JsonNode article, JsonNode span, String expected) {
    assertThat(
            article
                .path("text")
                .asText()
                .substring(span.path("beginUtf16").asInt(), span.path("endUtf16").asInt()))
        .as(article.path("id").asText())
        .isEqualTo(expected);
  }
}
