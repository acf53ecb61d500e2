#!/usr/bin/env python3
"""Checks countries.tsv and places.tsv of the names lexicon; exits 1 and names every fault.

    python3 names/gazetteer/check.py

Two things are checked: the form of every row, and that the places of expected.tsv (the Syrian governorates,
their centres and the places most in Syrian news, coordinates written down independently of the sources)
are found by their name, in their governorate, where they lie, and outweigh every other place of that name.
"""

import re
import sys
from collections import defaultdict
from datetime import date

from make import (COUNTRY_COLUMNS, HERE, OUT, PLACE_COLUMNS, fold, forms_of, inhabitants, kilometres, point, read)

# A town's coordinates may differ from source to source by this much (km); an area's or a governorate's by more.
TOWN_KM, AREA_KM = 12.0, 90.0
NAME = re.compile("[ء-غف-يT0-9]+(?: [ء-غف-يT0-9]+)*")
DATED = re.compile(r"(.+?)(?: \[(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?\])?")
MOST_PLACES, MOST_BYTES = 30_000, 3_000_000

faults = []


def fault(file, row, rule, remedy):
    faults.append(f"{file}: {row.get('key')} {row.get('name')}: {rule}; {remedy}")


def check_rows(file, rows, key_form):
    keys, wikidata = set(), {}
    for row in rows:
        if not re.fullmatch(key_form, row["key"]):
            fault(file, row, f"the key is not {key_form}", "give it one")
        if row["key"] in keys:
            fault(file, row, "the key stands twice", "remove one row")
        keys.add(row["key"])
        if row["wikidata"] and not re.fullmatch(r"Q[1-9]\d*", row["wikidata"]):
            fault(file, row, f"{row['wikidata']} is no Wikidata id", "correct or empty it")
        if row["wikidata"] and row["wikidata"] in wikidata:
            fault(file, row, f"{row['wikidata']} is also {wikidata[row['wikidata']]}", "empty one")
        wikidata[row["wikidata"]] = row["key"]
        if not row["english"]:
            fault(file, row, "there is no English name", "write one")
        latitude, longitude = point(row)
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            fault(file, row, f"{latitude} {longitude} is no point on Earth", "correct it")
        seen = set()
        for form in [row["name"], *row["forms"].split("|")] if row["forms"] else [row["name"]]:
            name, begin, end = DATED.fullmatch(form).groups()
            if not NAME.fullmatch(name.replace("عُمان", "عمان")):
                fault(file, row, f"'{form}' is not a plain Arabic name", "correct or drop it")
            if begin and end and date.fromisoformat(begin) > date.fromisoformat(end):
                fault(file, row, f"'{form}' ends before it begins", "correct the dates")
            if name in seen:
                fault(file, row, f"'{name}' stands twice", "list it once")
            seen.add(name)
    return keys


def check_expected(places):
    by_name = defaultdict(list)
    for row in places:
        for name in {fold(form.split(" [")[0]) for form in [row["name"], *forms_of(row)]}:
            by_name[name].append(row)
    expected = read(HERE / "expected.tsv")
    for wanted in expected:
        found = [row for row in by_name[fold(wanted["name"])]
                 if row["country"] == wanted["country"] and row["kind"] == wanted["kind"]
                 and row["region"] == wanted["region"]
                 and kilometres(point(row), point(wanted)) <= (TOWN_KM if wanted["kind"] == "locality" else AREA_KM)]
        where = f"{wanted['kind']} in {wanted['region'] or wanted['country']} near {point(wanted)}"
        if len(found) != 1:
            fault("places.tsv", wanted, f"{len(found)} rows are such a {where}",
                  f"correct it in aliases.tsv or add.tsv; of this name: {by_name[fold(wanted['name'])][:3]}")
            continue
        heavier = [row for row in by_name[fold(wanted["name"])]
                   if row is not found[0] and inhabitants(row) > inhabitants(found[0])]
        if wanted["heaviest"] == "yes" and heavier:
            fault("places.tsv", wanted, f"{heavier[0]['key']} in {heavier[0]['country']} outweighs the {where}",
                  "correct the populations")
    return len(expected)


def main():
    countries = read(OUT / "countries.tsv", COUNTRY_COLUMNS)
    places = read(OUT / "places.tsv", PLACE_COLUMNS)
    check_rows("countries.tsv", countries, "country-[a-z]{2}")
    check_rows("places.tsv", places, "place-[a-z0-9-]+")
    codes = {row["code"] for row in countries}
    regions = {(row["country"], row["region"]) for row in places if row["kind"] in ("region", "county")}
    for row in places:
        if row["country"] and row["country"] not in codes:
            fault("places.tsv", row, f"{row['country']} is no country of countries.tsv", "correct it")
        if row["region"] and (row["country"], row["region"]) not in regions:
            fault("places.tsv", row, f"no row is the region {row['region']}", "spell it as the region's own row does")
    by_fold = defaultdict(set)
    for row in countries:
        for name in [row["name"], *forms_of(row)]:
            by_fold[fold(name.split(" [")[0])].add(row["code"])
    for name, bearers in by_fold.items():
        if len(bearers) > 1:
            faults.append(f"countries.tsv: {sorted(bearers)} all bear '{name}'; only one may")
    if len(places) > MOST_PLACES or (OUT / "places.tsv").stat().st_size > MOST_BYTES:
        faults.append(f"places.tsv: more than {MOST_PLACES} rows or {MOST_BYTES} bytes; leave more out")
    expected = check_expected(places)
    print("\n".join(faults))
    print(f"{len(countries)} countries, {len(places)} places, {expected} expected places: {len(faults)} faults")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
