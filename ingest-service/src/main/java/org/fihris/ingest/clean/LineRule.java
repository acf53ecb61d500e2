package org.fihris.ingest.clean;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What marks a line as boilerplate. The first rule that matches names the removal.
 *
 * <p>The phrases were collected from Arabic news sites of the Levant, Egypt, the Gulf and the
 * Maghreb and from scraped articles. A rule would rather leave a line standing than take a sentence
 * away: the words of a rule must make up the whole line, or the line must be short.
 */
enum LineRule {
  /** A line without any letter or digit: a separator such as «***». */
  NO_LETTERS("no-letters", line -> line.form().codePoints().noneMatch(Character::isLetterOrDigit)),

  /** The widget that changes the letters' size: «+ الخط -», «حجم الخط», «A+ A-». */
  FONT_SIZE(
      "font-size",
      matching(Phrases.alone("الخط", "حجم الخط", "تكبير الخط", "تصغير الخط", "أ+ أ-", "ع+ ع-"))
          .or(matching(Pattern.compile("(?:[aاع]\\s*[+\\-]?\\s*){2,3}")))),

  /** Names of social networks alone: «تويتر», «فيسبوك واتساب». */
  SOCIAL_NETWORK("social-network", matching(Phrases.only(networks()))),

  /** Share bars: share words and names of networks alone, e.g. «شارك عبر فيسبوك», «طباعة». */
  SHARE("share", matching(Phrases.only(shareWords()))),

  /** The label above an article's keywords, «دلالات», and «الوسوم: سوريا، الرقة». */
  TAGS_LABEL(
      "tags-label",
      matching(Phrases.alone(tagLabels()))
          .or(
              matching(
                  Pattern.compile(
                      "[^\\p{L}\\p{N}]*" + Phrases.oneOf(tagLabels()) + "\\s*[:：].{1,300}")))),

  /**
   * A photo's caption with its credit: ends in a dot, stroke, dash or bracket and an agency's name.
   * Near the top, where outlets print the main photo, a short line is enough; farther down the
   * credit must stand in brackets after words that are no sentence. «صورة أرشيفية» and «تصوير: …»
   * are credits everywhere.
   */
  PHOTO_CREDIT("photo-credit", LineRule::isPhotoCredit),

  /** An agency, a place and an agency, or a source line: «رويترز», «دمشق - أ ف ب», «المصدر: …». */
  AGENCY_TAG("agency-tag", LineRule::isAgencyTag),

  /** Links to other articles: «اقرأ أيضاً: …», «مواضيع ذات صلة». */
  READ_ALSO(
      "read-also",
      upTo(30, Phrases.atStart(readAlso()))
          .or(upTo(12, Phrases.atStart(relatedLabels())).and(line -> !line.endsSentence()))),

  /** Invitations to follow, subscribe or install: «تابعونا على …», «اشترك في نشرتنا». */
  FOLLOW_US("follow-us", upTo(25, Phrases.inside(followUs()))),

  /** Where the page stands in its site: «الرئيسية / أخبار / سوريا». */
  BREADCRUMB(
      "breadcrumb",
      upTo(
          20,
          Pattern.compile(
              Phrases.oneOf("الرئيسية", "الصفحة الرئيسية") + "(?:\\s*[/>»›|\\\\].*)?"))),

  /** A label over an advertisement: «إعلان». */
  ADVERTISEMENT(
      "advertisement",
      matching(
          Phrases.alone(
              "إعلان", "إعلانات", "اعلان مدفوع", "محتوى إعلاني", "advertisement", "ads"))),

  /** Headings, counters and house rules of a comment section. */
  COMMENTS(
      "comments",
      matching(Phrases.alone(commentLabels()))
          .or(upTo(12, Phrases.atStart("لا توجد تعليقات", "لا يوجد تعليقات")))
          .or(
              matching(Phrases.inside("التعليقات"))
                  .and(
                      matching(
                          Phrases.inside("سياسة الخصوصية", "شروط استخدام", "إرشادات الاستخدام"))))),

  /** How long reading takes and how many have read: «مدة القراءة 3 دقائق», «2 min». */
  READING_TIME(
      "reading-time",
      upTo(8, Phrases.atStart(readingLabels()))
          .or(
              matching(
                  Pattern.compile(
                      "\\d+\\s*(?:min|mins|minutes?|min read|"
                          + Phrases.oneOf("دقيقة", "دقائق", "مشاهدة", "قراءة")
                          + ")\\s*(?:read|"
                          + Phrases.oneOf("قراءة")
                          + ")?")))),

  /** Rights and disclaimers: «جميع الحقوق محفوظة», «… لا تعبر عن رأي الموقع». */
  COPYRIGHT(
      "copyright",
      upTo(
              30,
              Phrases.atStart(
                  "جميع الحقوق محفوظة",
                  "كل الحقوق محفوظة",
                  "حقوق النشر",
                  "حقوق الطبع",
                  "copyright",
                  "©"))
          .or(upTo(30, Phrases.inside("لا تعبر بالضرورة عن", "لا يعبر بالضرورة عن")))
          .or(
              upTo(30, Phrases.atStart("الآراء الواردة"))
                  .and(matching(Phrases.inside("لا تعبر عن"))))),

  /** The date of publication in a line of its own. */
  DATE_LINE("date-line", line -> line.wordCount() <= 20 && DateLine.isDateLine(line.text()));

  private static final int TOP_LINES = 4;
  private static final int MAX_CAPTION_WORDS = 25;
  private static final int MAX_LOW_CAPTION_WORDS = 15;

  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          ".*[.\\-–—/|:(\\[]\\s*"
              + Phrases.oneOf(agencies())
              + "(?:\\s*[/\\-،,]?\\s*"
              + Phrases.oneOf(agencies())
              + ")*\\s*[.)\\]]*");
  private static final Pattern CREDIT_IN_BRACKETS =
      Pattern.compile(
          "[^.!؟?:]{3,}[(\\[]\\s*"
              + Phrases.oneOf(agencies())
              + "(?:\\s*[/\\-،,]?\\s*"
              + Phrases.oneOf(agencies())
              + ")*\\s*[)\\]]\\s*\\.?");
  private static final Pattern CREDIT_WORDS =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:"
              + Phrases.oneOf("صورة أرشيفية", "صورة تعبيرية", "صورة توضيحية", "getty images")
              + "(?!\\p{L}).*|"
              + Phrases.oneOf("تصوير", "عدسة", "مصدر الصورة", "الصورة من", "photo", "image source")
              + "\\s*[:：/].*)");
  private static final Pattern AGENCY_ALONE =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:"
              + Phrases.oneOf("المصدر", "مصدر", "نقلا عن", "source")
              + "\\s*[:\\-–—]?\\s*)?(?:[\\p{L}]+(?:\\s[\\p{L}]+)?\\s*[\\-–—ـ/،,]\\s*)?[(«\"]?"
              + Phrases.oneOf(agencies())
              + "(?:[^\\p{L}\\p{N}]+و?"
              + Phrases.oneOf(agencies())
              + ")*[)»\"]?[^\\p{L}\\p{N}]*");

  private static final Pattern SOURCE_LINE =
      Pattern.compile(Phrases.oneOf("المصدر", "المصادر", "source") + "\\s*[:：].*");

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // the predicates hold patterns only
  private final Predicate<Line> matches;

  LineRule(String id, Predicate<Line> matches) {
    this.id = id;
    this.matches = matches;
  }

  /** The stable name under which a removal is told. */
  String id() {
    return id;
  }

  boolean matches(Line line) {
    return matches.test(line);
  }

  private static boolean isPhotoCredit(Line line) {
    if (line.wordCount() <= MAX_LOW_CAPTION_WORDS && matches(CREDIT_WORDS, line)) {
      return true;
    }
    if (line.index() < TOP_LINES && line.wordCount() <= MAX_CAPTION_WORDS) {
      return !isAgencyTag(line) && matches(CREDIT_AT_END, line);
    }
    return !line.last()
        && line.wordCount() <= MAX_LOW_CAPTION_WORDS
        && matches(CREDIT_IN_BRACKETS, line);
  }

  private static boolean isAgencyTag(Line line) {
    return (line.wordCount() <= 8 && matches(AGENCY_ALONE, line))
        || (line.wordCount() <= 12 && matches(SOURCE_LINE, line));
  }

  /** A whole line of at most so many words. */
  private static Predicate<Line> upTo(int words, Pattern pattern) {
    return line -> line.wordCount() <= words && matches(pattern, line);
  }

  private static Predicate<Line> matching(Pattern pattern) {
    return line -> matches(pattern, line);
  }

  private static boolean matches(Pattern pattern, Line line) {
    return pattern.matcher(line.form()).matches();
  }

  private static String[] commentLabels() {
    return new String[] {
      "التعليقات",
      "تعليقات",
      "تعليق",
      "تعليقات القراء",
      "أضف تعليقا",
      "أضف تعليق",
      "اترك تعليقا",
      "اكتب تعليقا",
      "شاركنا رأيك",
      "لا توجد تعليقات",
      "comments",
      "leave a comment"
    };
  }

  private static String[] readingLabels() {
    return new String[] {
      "وقت القراءة",
      "مدة القراءة",
      "زمن القراءة",
      "عدد المشاهدات",
      "المشاهدات",
      "عدد القراءات",
      "عدد الزوار",
      "قراءات"
    };
  }

  private static String[] networks() {
    return new String[] {
      "تويتر",
      "فيسبوك",
      "فيس بوك",
      "واتساب",
      "واتس اب",
      "واتس آب",
      "تلغرام",
      "تيليغرام",
      "تليغرام",
      "تيليجرام",
      "تلجرام",
      "إنستغرام",
      "انستجرام",
      "انستقرام",
      "يوتيوب",
      "لينكد إن",
      "لينكدإن",
      "لينكد ان",
      "بنترست",
      "بينتيريست",
      "ماسنجر",
      "مسنجر",
      "سناب شات",
      "تيك توك",
      "جوجل بلس",
      "غوغل بلس",
      "جوجل+",
      "غوغل+",
      "تمبلر",
      "ريديت",
      "إكس",
      "منصة إكس",
      "twitter",
      "facebook",
      "whatsapp",
      "telegram",
      "instagram",
      "youtube",
      "linkedin",
      "pinterest",
      "messenger",
      "snapchat",
      "tiktok",
      "tumblr",
      "reddit",
      "google+",
      "viber",
      "فايبر",
      "x"
    };
  }

  private static String[] shareWords() {
    String[] words = {
      "شارك",
      "شاركها",
      "مشاركة",
      "شارك المقال",
      "شارك الخبر",
      "شارك هذا الخبر",
      "شارك هذا المقال",
      "مشاركة المقال",
      "مشاركة الخبر",
      "شارك هذا الموضوع",
      "شارك عبر",
      "شارك على",
      "شارك مع أصدقائك",
      "مشاركة عبر",
      "مشاركة على",
      "انشر",
      "انشرها",
      "غرد",
      "غرّد",
      "أرسل",
      "ارسل",
      "أرسل إلى صديق",
      "إرسال إلى صديق",
      "ارسل لصديق",
      "طباعة",
      "اطبع",
      "حفظ",
      "احفظ",
      "نسخ الرابط",
      "انسخ الرابط",
      "تم نسخ الرابط",
      "رابط مختصر",
      "بريد إلكتروني",
      "البريد الإلكتروني",
      "بريد الكتروني",
      "إيميل",
      "استمع",
      "استمع إلى المقال",
      "عبر",
      "على",
      "و",
      "share",
      "share on",
      "tweet",
      "print",
      "email",
      "copy link",
      "save",
      "like",
      "أعجبني"
    };
    String[] networks = networks();
    String[] all = Arrays.copyOf(words, words.length + networks.length);
    System.arraycopy(networks, 0, all, words.length, networks.length);
    return all;
  }

  private static String[] tagLabels() {
    return new String[] {
      "دلالات",
      "الدلالات",
      "كلمات مفتاحية",
      "الكلمات المفتاحية",
      "كلمات دلالية",
      "الكلمات الدلالية",
      "الكلمات الدالة",
      "كلمات البحث",
      "الوسوم",
      "وسوم",
      "أوسمة",
      "تاغات",
      "هاشتاغ",
      "تاج",
      "tags",
      "tag",
      "keywords"
    };
  }

  private static String[] readAlso() {
    return new String[] {
      "اقرأ أيضا", "إقرأ أيضا", "اقرأوا أيضا", "اقرأ المزيد", "إقرأ المزيد", "شاهد أيضا",
      "شاهد المزيد", "طالع أيضا", "تابع أيضا", "انظر أيضا", "لقراءة المزيد", "قد يهمك",
      "قد يعجبك", "ربما يعجبك", "read also", "read more", "see also"
    };
  }

  /** Labels that a sentence, too, could begin with. */
  private static String[] relatedLabels() {
    return new String[] {
      "للمزيد",
      "المزيد من",
      "لمزيد من التفاصيل",
      "مواضيع ذات صلة",
      "أخبار ذات صلة",
      "مقالات ذات صلة",
      "ذات صلة",
      "أخبار متعلقة",
      "مواضيع متعلقة",
      "مواد ذات صلة",
      "اخترنا لك",
      "اخترنا لكم",
      "الأكثر قراءة",
      "الأكثر مشاهدة",
      "الأكثر تصفحا",
      "آخر الأخبار",
      "أحدث الأخبار",
      "related"
    };
  }

  private static String[] followUs() {
    return new String[] {
      "تابعونا على",
      "تابعنا على",
      "تابعوا صفحتنا",
      "اشترك في نشر",
      "اشتركوا في نشر",
      "اشترك في النشرة",
      "اشترك الآن",
      "اشترك في قناتنا",
      "اشتركوا في قناتنا",
      "للاشتراك في نشر",
      "سجل بريدك",
      "انضم إلى قناتنا",
      "انضموا إلى قناتنا",
      "حمل التطبيق",
      "حملوا تطبيق",
      "حمل تطبيق",
      "لتحميل تطبيق",
      "فعل الإشعارات",
      "follow us",
      "subscribe to our",
      "sign up for"
    };
  }

  private static String[] agencies() {
    return new String[] {
      "أ.ف.ب",
      "أ.ف.ب.",
      "أ ف ب",
      "ا ف ب",
      "أف ب",
      "أ. ف. ب",
      "أ ف ب/",
      "فرانس برس",
      "رويترز",
      "رويترز/",
      "أ.ب",
      "أ ب",
      "أ. ب",
      "أسوشيتد برس",
      "اسوشيتد برس",
      "د.ب.أ",
      "د ب أ",
      "د. ب. أ",
      "إ.ب.أ",
      "إ ب أ",
      "أ.ش.أ",
      "أ ش أ",
      "الأناضول",
      "الاناضول",
      "سبوتنيك",
      "سانا",
      "شينخوا",
      "بترا",
      "واس",
      "وام",
      "كونا",
      "قنا",
      "غيتي",
      "جيتي",
      "غيتي إيمدجز",
      "وكالات",
      "الوكالات",
      "وكالة الأناضول",
      "وكالة رويترز",
      "أرشيف",
      "أرشيفية",
      "الأرشيف",
      "من المصدر",
      "إنترنت",
      "انترنت",
      "مواقع التواصل",
      "مواقع التواصل الاجتماعي",
      "afp",
      "reuters",
      "ap",
      "epa",
      "getty",
      "getty images",
      "anadolu",
      "xinhua",
      "dpa",
      "archive"
    };
  }
}
