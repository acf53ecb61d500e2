package org.fihris.ingest;

import java.util.concurrent.atomic.AtomicInteger;

/** Made-up articles in the manner of Arabic newspapers, no two alike. */
public final class Articles {
  private static final AtomicInteger NUMBER = new AtomicInteger(1000);

  public static final String TITLE = "مجلس المدينة يقر خطة لإعادة فتح المدارس";

  public static final String FIRST =
      "أقر مجلس المدينة أمس خطة لإعادة فتح المدارس في الأحياء الشرقية، بعد أشهر من أعمال"
          + " الترميم التي شملت عشرين مبنى، بحسب ما قال رئيس المجلس سامر الخطيب للصحافيين.";

  public static final String SECOND =
      "وأوضح الخطيب أن الدفعة الأولى من الكتب وصلت من العاصمة، مضيفاً أن «المعلمين سيعودون إلى"
          + " صفوفهم مطلع الأسبوع المقبل».";

  private Articles() {}

  /** A text with title, blank line and two paragraphs that no other call returns. */
  public static String text() {
    return TITLE + "\n\n" + FIRST + "\n\n" + SECOND + "\n" + unique() + "\n";
  }

  /** A paragraph that no other call returns. */
  public static String unique() {
    int number = NUMBER.incrementAndGet();
    return "وسجلت اللجنة " + number + " طالباً في السجل رقم " + (number * 7919) + " حتى مساء أمس.";
  }
}
