package org.fihris.names;

import java.util.ArrayList;
import java.util.List;
import org.fihris.contracts.EntityType;

/** Small lexicons for tests, in the words of the lexicon's files. */
final class Entities {
  private static final String ENTITY_ROWS =
      """
      key	type	name	english	wikidata	country	forms	short	context	source
      sdf	ORGANIZATION	قوات سوريا الديمقراطية	Syrian Democratic Forces	Q21480217	SY	قسد|SDF		الرقة|كردية	enwiki:SDF
      nusra	ORGANIZATION	جبهة فتح الشام	Fatah al-Sham		SY	جبهة النصرة [2012-01-23..2016-07-28]	النصرة!	إدلب	enwiki:Nusra
      lavrov	PERSON	سيرغي لافروف	Sergey Lavrov	Q58217	RU		لافروف!	روسيا|الخارجية	enwiki:Lavrov
      bashar	PERSON	بشار الأسد	Bashar al-Assad		SY		الأسد!	دمشق|النظام السوري	enwiki:Assad
      hafez	PERSON	حافظ الأسد	Hafez al-Assad		SY		الأسد	دمشق|الحركة التصحيحية|السبعينيات	enwiki:Assad
      bill	PERSON	بيل كلينتون	Bill Clinton		US		كلينتون	البيت الأبيض|التسعينيات	enwiki:Clinton
      hillary	PERSON	هيلاري كلينتون	Hillary Clinton		US		كلينتون	البيت الأبيض|وزيرة الخارجية	enwiki:Clinton
      saad	PERSON	سعد الحريري	Saad Hariri		LB		الحريري	بيروت	enwiki:Hariri
      coalition-sy	ORGANIZATION	الائتلاف الوطني السوري	Syrian National Coalition		SY		الائتلاف	إسطنبول	enwiki:SNC
      russian-mod	ORGANIZATION	وزارة الدفاع الروسية	Ministry of Defence		RU		وزارة الدفاع	شويغو	enwiki:MoD
      """;
  private static final String COUNTRY_ROWS =
      """
      code	key	name	english	wikidata	latitude	longitude	forms
      SY	country-sy	سوريا	Syria	Q858	35	38	الجمهورية العربية السورية
      LB	country-lb	لبنان	Lebanon	Q822	33.8	35.8\t
      LY	country-ly	ليبيا	Libya	Q1016	25	17\t
      RU	country-ru	روسيا	Russia	Q159	60	100	روسيا الاتحادية
      """;
  private static final String PLACE_ROWS =
      """
      key	name	english	wikidata	country	region	kind	latitude	longitude	population	forms
      place-1	طرابلس	Tripoli		LB	محافظة الشمال	locality	34.43	35.84	229398\t
      place-2	طرابلس	Tripoli		LY	طرابلس	locality	32.89	13.19	1150989\t
      place-3	الحسينية	Husseiniya		SY	دير الزور	locality	35.40	40.11\t\t
      place-4	الحسينية	Husseiniya		SY	ريف دمشق	locality	33.43	36.36\t\t
      place-5	القاهرة	Cairo		EG	القاهرة	locality	30.04	31.23	9500000\t
      place-6	القاهرة	Qahira		SY	حماة	locality	35.58	36.35\t\t
      place-7	دير الزور	Deir ez-Zor		SY	دير الزور	locality	35.33	40.14	211857\t
      place-8	جسرين	Jisreen		SY	ريف دمشق	locality	33.50	36.39	9000\t
      place-9	أم العمد	Um al-Amad		SY	حمص	locality	34.60	36.90\t\t
      place-10	دمشق	Damascus		SY	دمشق	locality	33.51	36.29	1711000\t
      place-baba-amr	بابا عمرو	Baba Amr		SY	حمص	neighbourhood	34.71	36.69\t\t
      """;

  private Entities() {}

  /** Persons and organisations, countries and places that the tests speak of. */
  static List<LexiconEntity> all() {
    List<LexiconEntity> entities = new ArrayList<>();
    entities.addAll(read(LexiconFormat.ENTITIES, ENTITY_ROWS));
    entities.addAll(read(LexiconFormat.COUNTRIES, COUNTRY_ROWS));
    entities.addAll(read(LexiconFormat.PLACES, PLACE_ROWS));
    return entities;
  }

  static Lexicon lexicon() {
    return Lexicon.of(all());
  }

  static List<LexiconEntity> read(LexiconFormat format, String text) {
    return LexiconFile.of("test.tsv", format, text).entities();
  }

  static LexiconEntity entity(String key, EntityType type, String name) {
    return new LexiconEntity(
        key, type, name, "", "", List.of(), List.of(), List.of(), List.of(), null);
  }
}
