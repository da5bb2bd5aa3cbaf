"""Judges documents that other programs read: does a second reader of each format take them, and find in them what they are for?

`documents.py FILE`: each line is a JSON object with the name of a case and its documents, by the ID of their format.

- A calendar is read by another implementation of RFC 5545 without an error. Its lines have 75 octets at most, each entry has an ID of its
  own, and a time of day is in UTC.
- A page in HTML is read by a parser that knows every parse error of HTML5, and has none.
- A Terraform fragment is read by a parser of its language. Engine versions have the form that the provider takes, and no block that
  changes a cluster is whole by itself: it cannot be applied by accident.
- A CloudFormation fragment has no error by cfn-lint, with the resource schemas. One of each shape is looked at: it takes a second
  each. None that has a cluster can be deployed without values.

Prints what is wrong; exit status 1 if anything is.
"""

import json
import re
import sys
from datetime import datetime, timedelta

import hcl2
import html5lib
import icalendar
from cfnlint.api import ManualArgs, lint


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


def only_comments(text):
    return all(line.startswith("#") or not line for line in text.split("\n"))


# What the provider takes as an engine version: Valkey, Redis OSS from 6 on and below, Memcached.
VERSION = re.compile(r"[7-9]\.\d+|[1-5](\.\d+){2}|6\.\d+")
# Without these, Terraform plans no resource of the kind.
REQUIRED = {
    "aws_elasticache_cluster": ("cluster_id", "engine"),
    "aws_elasticache_global_replication_group": ("global_replication_group_id_suffix",),
    "aws_elasticache_replication_group": ("replication_group_id", "description"),
    "aws_elasticache_serverless_cache": ("name", "engine"),
}


def terraform(text):
    read = hcl2.loads(text)
    if not read.get("resource"):
        if not only_comments(text):
            yield "no resource, and something else than comments"
        return
    for resource in read["resource"]:
        for kind, labels in resource.items():
            (body,) = labels.values()
            kind = kind.strip('"')
            if "engine_version" in body and not VERSION.fullmatch(body["engine_version"].strip('"')):
                yield f"engine_version {body['engine_version']}"
            required = REQUIRED.get(kind)
            if required and all(name in body for name in required) and "var." not in json.dumps(body):
                yield f"a whole block of {kind}"
    if re.search(r'"[^"]*MY-', text.replace("# ", "")):
        yield "a placeholder that could be applied"


# A resource is there once for each step that changes it, which also keeps the fragment from being deployed; and a plan may begin with a
# node type that is offered no more.
IGNORED = ["E3019", "E3647"]


def cloudformation(text):
    if "\nResources:\n" not in text:
        if not only_comments(text):
            yield "no resources, and something else than comments"
        return
    for problem in lint(text, config=ManualArgs(regions=["us-east-1"], ignore_checks=IGNORED)):
        if problem.rule.id.startswith("E"):
            yield f"{problem.rule.id}, line {problem.linenumber}: {problem.message}"
    if "Parameters:\n" not in text and set(re.findall(r"Type: AWS::ElastiCache::(\w+)", text)) != {"ParameterGroup"}:
        yield "it could be deployed as it is"
    if "Default:" in text or re.search(r'"MY-', text):
        yield "a placeholder that could be deployed"


JUDGES = {"calendar": calendar, "html": html, "terraform": terraform, "cloudformation": cloudformation}


def shape(name, document):
    """Fragments for CloudFormation with the same properties differ in names, for a judge that takes a second each."""
    if name != "cloudformation":
        return document
    return "\n".join(sorted(set(re.findall(r"^ {4,}(?:Type: .*|\w+:)|^Resources:", document, re.MULTILINE))))


def main():
    judged = dict.fromkeys(JUDGES, 0)
    failed = 0
    seen = set()
    with open(sys.argv[1], encoding="utf-8") as lines:
        for case in map(json.loads, lines):
            for name, judge in JUDGES.items():
                document = case[name]
                key = (name, shape(name, document))
                if key in seen:
                    continue
                seen.add(key)
                judged[name] += 1
                problems = list(judge(document))
                if problems:
                    failed += 1
                    print(f"\n{case['name']}, {name}", *problems, sep="\n    ")
    counts = ", ".join(f"{count} of {name}" for name, count in judged.items())
    print(f"documents judged: {counts}; {failed} failed")
    sys.exit(1 if failed or not all(judged.values()) else 0)


main()
