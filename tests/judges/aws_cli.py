"""Judges emitted commands with a real shell and the real AWS CLI: do they take them, and is what we say the API gets sent?

`aws_cli.py FILE...`: each file has one JSON object a line, with the text of an answer as `answer`. Every different command
for POSIX shells is judged once:

- bash splits it into the same words whatever stands around it: nothing is expanded, nothing else is run;
- the AWS CLI takes these words, and sends one request;
- that request is the one shown for the Query API, where one is shown;
- every field that `--query` names is one of the answer to that request.

Nothing leaves the machine: the request is caught before it is sent, and no connection can be made.
Prints what is wrong; exit status 1 if anything is, or if a file has no commands.
"""

import io
import json
import sys
from urllib.parse import parse_qsl, urlsplit

from cli import REGION, connect_only_to, driver, folder_with_file
from cli import run as run_words
from commands import filled_in, words_of

# `cli` first: the AWS CLI brings its own botocore.
import awscli
from botocore.awsrequest import AWSResponse
import jmespath

connect_only_to()

# What the user puts into a file: the first shard is the one that the request shows.
SHARDS_FILE = "node-groups.json"
SHARD = "NodeGroupConfiguration.NodeGroupConfiguration.1."


def write_shard(fields):
    """Writes the file of shards as the request shows it, filled in."""
    shard = {}
    for name, value in fields.items():
        if name.startswith(SHARD):
            field, *inside = name.removeprefix(SHARD).split(".")
            if inside:
                shard.setdefault(field, []).append(value)
            else:
                shard[field] = int(value) if field == "ReplicaCount" else value
    with open(SHARDS_FILE, "w", encoding="utf-8") as file:
        json.dump([shard], file)


sent = []


class Body(io.BytesIO):
    def stream(self, **_):
        yield self.read()


def catch(request, **_):
    body = request.body.decode() if isinstance(request.body, bytes) else request.body
    fields = dict(parse_qsl(body, keep_blank_values=True))
    sent.append((urlsplit(request.url).netloc, "elasticache", fields))
    action = fields["Action"]
    answer = f"<{action}Response><{action}Result/></{action}Response>"
    return AWSResponse(request.url, 200, {}, Body(answer.encode()))


def catch_metrics(request, **_):
    # CloudWatch may speak a protocol without a form: which operation it is stands in the address or in a header.
    target = request.headers.get("X-Amz-Target", b"")
    target = target.decode() if isinstance(target, bytes) else target
    path = urlsplit(request.url).path
    action = (path if "/operation/" in path else target).replace(".", "/").rsplit("/", 1)[-1]
    if not action:
        body = request.body.decode() if isinstance(request.body, bytes) else request.body
        action = dict(parse_qsl(body))["Action"]
    sent.append((urlsplit(request.url).netloc, "cloudwatch", {"Action": action}))
    if "/operation/" in path:
        return AWSResponse(request.url, 200, {"smithy-protocol": "rpc-v2-cbor"}, Body(b"\xa0"))
    answer = "{}" if target else f"<{action}Response><{action}Result/></{action}Response>"
    return AWSResponse(request.url, 200, {}, Body(answer.encode()))


driver.session.register("before-send.elasticache", catch)
driver.session.register("before-send.cloudwatch", catch_metrics)
models = {service: driver.session.get_service_model(service) for service in ("elasticache", "cloudwatch")}


def run(words):
    """The exit status, what is said beside how to use it, and the requests sent."""
    sent.clear()
    status, _, said = run_words(words if "--region" in words else [*words, "--region", REGION])
    return status, said, list(sent)


def requests_of(text):
    """Several requests, one below the other: host and fields of each."""
    for request in ("\n" + text).split("\nhttps://")[1:]:
        first, *lines = request.split("\n")
        host = urlsplit("https://" + first.strip()).netloc
        query = "".join(line.strip() for line in lines)
        fields = parse_qsl(query[1:], keep_blank_values=True)
        yield host.replace("MY-REGION", REGION), {name: filled_in(value) for name, value in fields}


def names_in(shape, seen):
    """The names of every field in `shape`, at any depth."""
    if shape is None or shape.name in seen:
        return
    seen.add(shape.name)
    if shape.type_name == "structure":
        for name, member in shape.members.items():
            yield name
            yield from names_in(member, seen)
    elif shape.type_name == "list":
        yield from names_in(shape.member, seen)


def fields_in(node):
    """The names of every field in a parsed JMESPath expression."""
    if node["type"] == "field":
        yield node["value"]
    for child in node["children"]:
        if isinstance(child, dict):
            yield from fields_in(child)


def unknown_fields(words, service, action):
    """What `--query` names and the answer to `action` does not have."""
    if "--query" not in words:
        return []
    expression = jmespath.compile(words[words.index("--query") + 1])
    known = set(names_in(models[service].operation_model(action).output_shape, set()))
    return sorted(set(fields_in(expression.parsed)) - known)


def judge(posix, query_api):
    calls, said = words_of(posix)
    if said or not calls:
        yield f"the shell: {said or 'no call of aws'}"
        return
    requests = list(requests_of(query_api)) if query_api else []
    if query_api and len(requests) != len(calls):
        yield f"{len(calls)} commands and {len(requests)} requests"
        return
    for index, words in enumerate(calls):
        if requests:
            write_shard(requests[index][1])
        status, said, got = run([filled_in(word) for word in words])
        if status != 0 or len(got) != 1:
            yield f"refused (exit status {status}, {len(got)} requests sent): {said}"
            continue
        host, service, fields = got[0]
        if requests and requests[index] != (host, fields):
            yield f"sent to {host}: {fields}\nnot to {requests[index][0]}: {requests[index][1]}"
        for name in unknown_fields(words, service, fields["Action"]):
            yield f"--query names `{name}`, and the answer to {fields['Action']} has no such field"


def commands_in(value):
    """Every list of commands in an answer, wherever it stands, as texts by shell."""
    if isinstance(value, dict):
        if value.get("commands"):
            yield {command["shell"]: command["text"] for command in value["commands"]}
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from commands_in(part)


def read(path, pairs):
    """Adds the commands in the answers of a file, each with the name of the first answer that has it; counts the answers."""
    answers = commands = 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            answers += 1
            case = json.loads(line)
            for texts in commands_in(json.loads(case["answer"])):
                if "posix" in texts:
                    commands += 1
                    pairs.setdefault((texts["posix"], texts.get("query-api")), case["name"])
    if commands == 0:
        sys.exit(f"{path} has no commands to judge")
    return answers


def main():
    pairs = {}
    answers = sum(read(path, pairs) for path in sys.argv[1:])
    failed = 0
    with folder_with_file():
        for (posix, query_api), name in sorted(pairs.items(), key=lambda pair: pair[1]):
            problems = list(judge(posix, query_api))
            if problems:
                failed += 1
                print(f"\n{name}\n{posix}", *problems, sep="\n    ")
    print(f"{len(pairs) - failed} passed, {failed} failed: commands of {answers} answers, by awscli {awscli.__version__}")
    sys.exit(1 if failed or not pairs else 0)


main()
