package org.fihris.arabic;

/** The letters and marks that rules speak of, by their Unicode names. */
public final class Letters {
  public static final char HAMZA = '\u0621';
  public static final char ALEF_WITH_MADDA_ABOVE = '\u0622';
  public static final char ALEF_WITH_HAMZA_ABOVE = '\u0623';
  public static final char WAW_WITH_HAMZA_ABOVE = '\u0624';
  public static final char ALEF_WITH_HAMZA_BELOW = '\u0625';
  public static final char YEH_WITH_HAMZA_ABOVE = '\u0626';
  public static final char ALEF = '\u0627';
  public static final char BEH = '\u0628';
  public static final char TEH_MARBUTA = '\u0629';
  public static final char TEH = '\u062A';
  public static final char THEH = '\u062B';
  public static final char JEEM = '\u062C';
  public static final char HAH = '\u062D';
  public static final char KHAH = '\u062E';
  public static final char DAL = '\u062F';
  public static final char THAL = '\u0630';
  public static final char REH = '\u0631';
  public static final char ZAIN = '\u0632';
  public static final char SEEN = '\u0633';
  public static final char SHEEN = '\u0634';
  public static final char SAD = '\u0635';
  public static final char DAD = '\u0636';
  public static final char TAH = '\u0637';
  public static final char ZAH = '\u0638';
  public static final char AIN = '\u0639';
  public static final char GHAIN = '\u063A';
  public static final char TATWEEL = '\u0640';
  public static final char FEH = '\u0641';
  public static final char QAF = '\u0642';
  public static final char KAF = '\u0643';
  public static final char LAM = '\u0644';
  public static final char MEEM = '\u0645';
  public static final char NOON = '\u0646';
  public static final char HEH = '\u0647';
  public static final char WAW = '\u0648';
  public static final char ALEF_MAKSURA = '\u0649';
  public static final char YEH = '\u064A';

  public static final char FATHATAN = '\u064B';
  public static final char DAMMATAN = '\u064C';
  public static final char KASRATAN = '\u064D';
  public static final char FATHA = '\u064E';
  public static final char DAMMA = '\u064F';
  public static final char KASRA = '\u0650';
  public static final char SHADDA = '\u0651';
  public static final char SUKUN = '\u0652';
  public static final char MADDAH_ABOVE = '\u0653';
  public static final char HAMZA_ABOVE = '\u0654';
  public static final char HAMZA_BELOW = '\u0655';
  public static final char SUPERSCRIPT_ALEF = '\u0670';

  public static final char ALEF_WASLA = '\u0671';
  public static final char ALEF_WITH_WAVY_HAMZA_ABOVE = '\u0672';
  public static final char ALEF_WITH_WAVY_HAMZA_BELOW = '\u0673';
  public static final char HIGH_HAMZA = '\u0674';

  public static final char KEHEH = '\u06A9';
  public static final char SWASH_KAF = '\u06AA';
  public static final char HEH_DOACHASHMEE = '\u06BE';
  public static final char HEH_GOAL = '\u06C1';
  public static final char TEH_MARBUTA_GOAL = '\u06C3';
  public static final char FARSI_YEH = '\u06CC';
  public static final char YEH_BARREE = '\u06D2';
  public static final char AE = '\u06D5';

  public static final char ARABIC_COMMA = '\u060C';
  public static final char ARABIC_SEMICOLON = '\u061B';
  public static final char ARABIC_QUESTION_MARK = '\u061F';
  public static final char ARABIC_DECIMAL_SEPARATOR = '\u066B';
  public static final char ARABIC_THOUSANDS_SEPARATOR = '\u066C';
  public static final char URDU_FULL_STOP = '\u06D4';
  public static final char HORIZONTAL_ELLIPSIS = '\u2026';
  public static final char LEFT_GUILLEMET = '\u00AB';
  public static final char RIGHT_GUILLEMET = '\u00BB';

  private Letters() {}
}
