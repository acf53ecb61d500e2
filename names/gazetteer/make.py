#!/usr/bin/env python3
"""Makes countries.tsv and places.tsv of the names lexicon.

    python3 names/gazetteer/make.py SOURCES

SOURCES is a folder with two files (README.md says where they come from):
    places/places.tsv            Who's On First rows that have an Arabic name
    calendar/territories_ar.json CLDR's Arabic names of countries and territories

Everything else is hand-written and lies beside this script. The result depends on the input only:
running it twice gives the same bytes.
"""

import csv
import json
import math
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "src/main/resources/org/fihris/names"

COUNTRY_COLUMNS = ["code", "key", "name", "english", "wikidata", "latitude", "longitude", "forms"]
PLACE_COLUMNS = ["key", "name", "english", "wikidata", "country", "region", "kind",
                 "latitude", "longitude", "population", "forms"]

# What a newspaper calls a first-level division, by country. Absent: the bare name is usual.
REGION_TITLE = {
    "SY": "محافظة", "IQ": "محافظة", "LB": "محافظة", "JO": "محافظة", "EG": "محافظة", "YE": "محافظة",
    "OM": "محافظة", "KW": "محافظة", "BH": "محافظة", "IR": "محافظة", "TR": "ولاية", "DZ": "ولاية",
    "TN": "ولاية", "SD": "ولاية", "SA": "منطقة", "AE": "إمارة", "QA": "بلدية", "IL": "منطقة",
}
# The same for the second level.
COUNTY_TITLE = {
    "SY": "منطقة", "IQ": "قضاء", "LB": "قضاء", "PS": "محافظة", "JO": "لواء", "YE": "مديرية",
    "OM": "ولاية", "MA": "إقليم", "IR": "مقاطعة", "SA": "محافظة", "TN": "معتمدية", "IL": "قضاء",
}
TITLES = sorted({"محافظة", "محافظه", "ولاية", "ولايه", "منطقة", "منطقه", "إمارة", "امارة", "بلدية",
                 "قضاء", "مديرية", "إقليم", "مقاطعة", "معتمدية", "لواء", "شعبية", "شهرستان", "مدينة",
                 "عمالة", "جهة", "مركز", "شيخ مركز"}, key=len, reverse=True)

# Names of divisions that already say what they are.
TITLED = {"المنطقة", "المحافظة", "الولاية", "الضفة", "قطاع", "أمانة"}

# Countries whose villages are kept even without a Wikidata id or a population.
VILLAGES_OF = {"SY", "LB", "PS", "JO"}
# In Iraq's list most hamlets bear a landowner's name (عرب حسن كردي): only those with a word for a place are kept.
PLACE_WORDS = {"IQ": {"تل", "خربة", "عين", "قلعة", "ناحية", "دير", "جسر", "كاني", "قره"}}
# A hamlet that bears the name of a town of this many inhabitants, in any country, is left out (inhabitants).
NAMESAKE = 100_000
# Yemen's census gives hamlets of a few people each: smaller ones are left out there (inhabitants).
LEAST_POPULATION = {"YE": 2_000}
KINDS = {"region", "county", "locality", "neighbourhood"}

# One place entered twice: same name within this distance (km), or same Wikidata id within the second.
SAME_NAME_KM = 6.0
SAME_WIKIDATA_KM = 40.0
# A place takes the region of the nearest hand-checked place, if every hand-checked place of another
# region is this many times as far away; otherwise its region stays empty.
REGION_MARGIN = 1.3
# ... and if that place is at most this far away (km).
REGION_REACH_KM = 60.0
MOST_FORMS = 3

DIACRITICS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\ufeff]")
PERSIAN = str.maketrans({"ی": "ي", "ک": "ك", "ە": "ه", "ہ": "ه", "ھ": "ه", "ے": "ي", "ۆ": "و", "ێ": "ي"})
FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي"})
ARABIC_WORDS = re.compile("[ء-غف-ي]+(?: [ء-غف-ي]+)*")


def clean(name):
    """Everyday spelling of one name, or "" if it is no plain Arabic name."""
    name = unicodedata.normalize("NFKC", name)
    name = DIACRITICS.sub("", name).translate(PERSIAN)
    name = name.replace("ٱ", "ا").replace("-", " ")
    name = re.sub(r"\s*\(.*?\)", "", name)
    name = re.sub(r"\s+", " ", name).strip()
    name = re.sub("اى$", "اي", name)
    return name if ARABIC_WORDS.fullmatch(name) and len(name) > 1 else ""


def fold(name):
    """A key for finding doubles here; the lexicon's own key is SpellingKey."""
    name = DIACRITICS.sub("", name).translate(PERSIAN).translate(FOLD).replace("ء", "")
    return " ".join(re.sub("^ال(?=..)", "", w) for w in name.split())


def without_title(name):
    for title in TITLES:
        if name.startswith(title + " ") and len(name) > len(title) + 2:
            return name[len(title) + 1:].strip()
    return name


def everyday(names, english):
    """The best-spelt of several spellings of one name: hamza, ة and the article as newspapers write them."""
    article = bool(re.match(r"(Al|Ad|An|Ar|As|At|Az|Ash|El)[ -]", english))

    def worth(item):
        place, name = item
        return (fold(name) != fold(names[0]),
                not (name.startswith("ال") == article) if len(names) > 1 else False,
                -len(re.findall("[أإآةؤئء]", name)),
                place)

    return min(enumerate(names), key=worth)[1]


def kilometres(a, b):
    (la, lo), (lb, lp) = a, b
    x = math.radians(lp - lo) * math.cos(math.radians((la + lb) / 2))
    return 6371.0 * math.hypot(x, math.radians(lb - la))


def read(path, columns=None):
    with open(path, encoding="utf-8", newline="") as file:
        lines = [line for line in file if line.strip() and not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(rows, 2):
        if None in row or None in row.values():
            sys.exit(f"{path.name}, row {number}: {len(lines[0].split(chr(9)))} columns wanted: {row}")
        if columns and list(row) != columns:
            sys.exit(f"{path.name}: columns must be {columns}")
    return rows


def write(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\t".join(columns) + "\n")
        for row in rows:
            file.write("\t".join(row[column] for column in columns) + "\n")


def point(row):
    return float(row["latitude"]), float(row["longitude"])


def inhabitants(row):
    return int(row["population"] or 0)


def forms_of(row):
    return [form for form in row["forms"].split("|") if form]


def countries(sources):
    territories = json.loads((sources / "calendar/territories_ar.json").read_text(encoding="utf-8"))
    cldr = territories["main"]["ar"]["localeDisplayNames"]["territories"]
    rows = []
    for row in read(HERE / "countries.tsv"):
        forms = forms_of(row)
        known = {fold(form.split(" [")[0]) for form in [row["name"], *forms]}
        for code in (row["code"], row["code"] + "-alt-variant", row["code"] + "-alt-short"):
            name = clean(cldr.get(code, ""))
            if name and " - " not in cldr[code] and fold(name) not in known:
                known.add(fold(name))
                forms.append(name)
        rows.append(row | {"key": "country-" + row["code"].lower(), "forms": "|".join(forms)})
    return sorted(rows, key=lambda row: row["code"])


def whos_on_first(sources):
    """The rows worth keeping, in the lexicon's columns; names cleaned, regions still empty."""
    rows = []
    for row in read(sources / "places/places.tsv"):
        if row["is_current"] == "0" or row["placetype"] not in KINDS:
            continue
        names = [name for name in map(clean, row["names_ar"].split("|")) if name]
        if not names:
            continue
        kind = row["placetype"]
        bare = list(dict.fromkeys(map(without_title, names))) if kind != "neighbourhood" else names
        name = everyday(bare, row["name"])
        population = row["population"] if row["population"] not in ("0", "") else ""
        rows.append({
            "key": "place-" + row["wof_id"], "name": name, "english": row["name"].strip(),
            "wikidata": row["wikidata"], "country": row["country"], "region": "", "kind": kind,
            "latitude": str(round(float(row["lat"]), 4)), "longitude": str(round(float(row["lon"]), 4)),
            "population": population,
            "forms": "|".join(different(name, bare)) if kind in ("locality", "neighbourhood") else "",
        })
    return rows


def different(name, names):
    seen, kept = {fold(name)}, []
    for other in names:
        if fold(other) not in seen:
            seen.add(fold(other))
            kept.append(other)
    return kept[:MOST_FORMS]


def corrected(rows, corrections):
    """The rows with aliases.tsv laid over them: a filled cell replaces; the forms are replaced even by none."""
    if unknown := sorted(set(corrections) - {row["key"] for row in rows}):
        sys.exit(f"aliases.tsv: no Who's On First row has the keys {unknown}; correct or remove them")
    result = []
    for row in rows:
        if correction := corrections.get(row["key"]):
            row = row | {column: correction[column] for column in PLACE_COLUMNS
                         if correction[column] or column == "forms"}
            row["wikidata"] = "" if row["wikidata"] == "-" else row["wikidata"]
        result.append(row)
    return result


def merged(rows, by_hand):
    """One row for each place: of two rows of one name (or one Wikidata id) close by, the better known stays."""
    def known(row):
        return row["key"] in by_hand, bool(row["wikidata"]), inhabitants(row), row["key"]

    kept, by_name, by_wikidata = [], defaultdict(list), defaultdict(list)
    for row in sorted(rows, key=known, reverse=True):
        if row["kind"] in ("region", "county"):
            kept.append(row)
            continue
        names = {fold(row["name"])} | {fold(form.split(" [")[0]) for form in forms_of(row)}
        near = any(kilometres(point(row), point(other)) < SAME_NAME_KM
                   for name in names for other in by_name[row["country"], name])
        same = row["wikidata"] and any(kilometres(point(row), point(other)) < SAME_WIKIDATA_KM
                                       for other in by_wikidata[row["wikidata"]])
        if near or same:
            if row["key"] not in by_hand:
                continue
        if row["wikidata"] and by_wikidata[row["wikidata"]]:
            row = row | {"wikidata": ""}  # an id reused for a place far away is nobody's
        kept.append(row)
        for name in names:
            by_name[row["country"], name].append(row)
        if row["wikidata"]:
            by_wikidata[row["wikidata"]].append(row)
    return kept


def drops():
    """drop.tsv by scope: keys, and folded names."""
    scopes = {"key": set(), "name": set(), "village": set(), "first word": set(), "division": set()}
    for row in read(HERE / "drop.tsv", ["scope", "what", "reason"]):
        if row["scope"] not in scopes:
            sys.exit(f"drop.tsv: {row['scope']} is no scope; use one of {sorted(scopes)}")
        what = row["what"].split("|")
        scopes[row["scope"]].update(what if row["scope"] == "key" else map(fold, what))
    return scopes


def wanted(rows, by_hand, dropped, country_names):
    """Leaves out what drop.tsv names, and villages whose name would catch other names."""
    large_towns = {fold(name.split(" [")[0]) for row in rows if inhabitants(row) >= NAMESAKE
                   for name in [row["name"], *forms_of(row)]}
    if idle := sorted(dropped["key"] - {row["key"] for row in rows}):
        sys.exit(f"drop.tsv: no row has the keys {idle}; remove them")

    def is_wanted(row):
        name, country = fold(row["name"]), row["country"]
        if row["key"] in by_hand:
            return True
        if row["key"] in dropped["key"] or name in dropped["name"]:
            return False
        if row["kind"] == "region":
            return True
        if row["kind"] == "county":
            return bool(inhabitants(row) or row["wikidata"])
        if country in LEAST_POPULATION:
            return inhabitants(row) >= LEAST_POPULATION[country]
        if inhabitants(row) or row["wikidata"]:
            return True
        if row["kind"] != "locality" or name in large_towns or name in dropped["village"]:
            return False
        if name.split()[0] in dropped["first word"] or len(name) < 3:
            return False
        return country in VILLAGES_OF or row["name"].split()[0] in PLACE_WORDS.get(country, ())

    kept = [row for row in rows if is_wanted(row)]
    taken = {fold(row["name"]) for row in kept} | country_names | large_towns | dropped["village"] | dropped["first word"]

    def own_forms(row):
        """Without forms that are other places' names or short words: Who's On First mixes those in."""
        return "|".join(form for form in forms_of(row) if fold(form) not in taken and len(fold(form)) > 4)

    return [row if row["key"] in by_hand else row | {"forms": own_forms(row)} for row in kept]


def told_apart(rows, country_names, ambiguous):
    """Divisions get their title; the bare name is a form only where no town, country or common word bears it."""
    towns = {(row["country"], fold(name))
             for row in rows if row["kind"] not in ("region", "county")
             for name in [row["name"], *(form.split(" [")[0] for form in forms_of(row))]}
    regions = {(row["country"], fold(row["name"])) for row in rows if row["kind"] == "region"}
    elsewhere = country_names | ambiguous
    result = []
    for row in rows:
        country, bare = row["country"], row["name"]
        if row["kind"] not in ("region", "county"):
            result.append(row)
            continue
        title = (REGION_TITLE if row["kind"] == "region" else COUNTY_TITLE).get(country)
        shared = (country, fold(bare)) in towns or fold(bare) in elsewhere
        if row["kind"] == "county":
            shared = shared or (country, fold(bare)) in regions
        if bare.split()[0] in TITLED:
            title, shared = None, False
        if row["kind"] == "county" and not shared:
            result.append(row)
        elif title:
            forms = forms_of(row) + ([] if shared or row["kind"] == "county" else [bare])
            result.append(row | {"name": f"{title} {bare}", "forms": "|".join(dict.fromkeys(forms)), "region":
                          bare if row["kind"] == "region" else row["region"]})
        elif not shared:
            result.append(row | ({"region": bare} if row["kind"] == "region" else {}))
    return result


def without_doubles(rows, by_hand):
    """No two divisions of one name in a country, no Wikidata id at two places (it stays at the one checked by hand)."""
    names, owners, result = set(), {}, []
    for row in rows:
        if row["wikidata"]:
            owner = owners.get(row["wikidata"])
            if owner is None or (row["key"] in by_hand and owner not in by_hand):
                owners[row["wikidata"]] = row["key"]
    for row in rows:
        if row["kind"] in ("region", "county"):
            if (row["country"], row["name"]) in names:
                continue
            names.add((row["country"], row["name"]))
        result.append(row if owners.get(row["wikidata"]) == row["key"] else row | {"wikidata": ""})
    return result


def with_regions(rows):
    anchors = defaultdict(list)
    for row in rows:
        if row["region"] and row["country"] and row["kind"] != "region":
            anchors[row["country"]].append((point(row), row["region"]))
    result = []
    for row in rows:
        if not row["region"] and row["kind"] in ("locality", "county", "neighbourhood"):
            near = {}
            for place, region in anchors[row["country"]]:
                far = kilometres(point(row), place)
                near[region] = min(far, near.get(region, math.inf))
            ranked = sorted((far, region) for region, far in near.items())
            if ranked and ranked[0][0] <= REGION_REACH_KM and (
                    len(ranked) == 1 or ranked[1][0] >= REGION_MARGIN * ranked[0][0]):
                row = row | {"region": ranked[0][1]}
        result.append(row)
    return result


def places(sources, country_rows):
    country_names = {fold(name.split(" [")[0]) for row in country_rows for name in [row["name"], *forms_of(row)]}
    added = [{column: row[column] for column in PLACE_COLUMNS}
             for row in read(HERE / "add.tsv", [*PLACE_COLUMNS, "reason"])]
    corrections = {row["key"]: row for row in read(HERE / "aliases.tsv", [*PLACE_COLUMNS, "reason"])}
    by_hand = set(corrections) | {row["key"] for row in added}
    rows = corrected(whos_on_first(sources), corrections) + added
    rows = [row for row in rows if row["key"] in by_hand or row["kind"] in ("region", "county")
            or fold(row["name"]) not in country_names]
    dropped = drops()
    rows = wanted(merged(rows, by_hand), by_hand, dropped, country_names)
    rows = with_regions(without_doubles(told_apart(rows, country_names, dropped["division"]), by_hand))
    for row in rows:
        row["forms"] = "|".join({fold(form): form for form in reversed(forms_of(row))
                                 if fold(form) != fold(row["name"])}.values())
    return sorted(rows, key=lambda row: (row["country"], row["kind"] != "region", row["key"]))


def main():
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "places/places.tsv").is_file():
        sys.exit("usage: make.py SOURCES   (a folder with places/places.tsv and calendar/territories_ar.json)")
    sources = Path(sys.argv[1])
    country_rows = countries(sources)
    place_rows = places(sources, country_rows)
    OUT.mkdir(parents=True, exist_ok=True)
    write(OUT / "countries.tsv", COUNTRY_COLUMNS, country_rows)
    write(OUT / "places.tsv", PLACE_COLUMNS, place_rows)
    print(f"{len(country_rows)} countries and territories, {len(place_rows)} places")


if __name__ == "__main__":
    main()
