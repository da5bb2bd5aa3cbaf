"""Judges documents that other programs read: does a second reader of each format take them, and find in them what they are for?

`documents.py FILE`: each line is a JSON object with the name of a case and its documents, by the ID of their format.

- A calendar is read by another implementation of RFC 5545 without an error. Its lines have 75 octets at most, each entry has an ID of its
  own, and a time of day is in UTC.
- A page in HTML is read by a parser that knows every parse error of HTML5, and has none.

Prints what is wrong; exit status 1 if anything is.
"""

import json
import sys
from datetime import datetime, timedelta

import html5lib
import icalendar


def calendar(text):
    if any(len(line) > 75 for line in text.encode().split(b"\r\n")):
        yield "a line has more than 75 octets"
    if "\n" in text.replace("\r\n", ""):
        yield "a line does not end in CR LF"
    read = icalendar.Calendar.from_ical(text)
    if read.errors:
        yield f"errors: {read.errors}"
    if read["VERSION"] != "2.0" or "PRODID" not in read:
        yield "no version or no product"
    entries = read.walk("VTODO") + read.walk("VEVENT")
    if len(read.walk("VTODO")) != 1 or len(entries) != len(read.subcomponents):
        yield "not one task, or something else than events"
    if len({entry["UID"] for entry in entries}) != len(entries):
        yield "two entries have the same ID"
    for entry in entries:
        if entry.errors:
            yield f"errors: {entry.errors}"
        if not entry["SUMMARY"] or not entry["DESCRIPTION"]:
            yield "an entry says nothing"
        if entry["DTSTAMP"].dt.utcoffset() != timedelta():
            yield "a stamp is not in UTC"
    for event in read.walk("VEVENT"):
        start = event["DTSTART"].dt
        if not isinstance(start, datetime):
            continue
        if start.utcoffset() != timedelta() or not timedelta(hours=1) <= event["DTEND"].dt - start <= timedelta(days=1):
            yield "a window is not of an hour to a day, in UTC"


def html(text):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(text)
    for (line, _), code, values in parser.errors:
        yield f"HTML, line {line}: {code} {values}"


JUDGES = {"calendar": calendar, "html": html}


def main():
    judged = dict.fromkeys(JUDGES, 0)
    failed = 0
    seen = set()
    with open(sys.argv[1], encoding="utf-8") as lines:
        for case in map(json.loads, lines):
            for name, judge in JUDGES.items():
                document = case[name]
                if (name, document) in seen:
                    continue
                seen.add((name, document))
                judged[name] += 1
                problems = list(judge(document))
                if problems:
                    failed += 1
                    print(f"\n{case['name']}, {name}", *problems, sep="\n    ")
    counts = ", ".join(f"{count} of {name}" for name, count in judged.items())
    print(f"documents judged: {counts}; {failed} failed")
    sys.exit(1 if failed or not all(judged.values()) else 0)


main()
