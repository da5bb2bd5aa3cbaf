"""Judges the order of a plan's commands with an emulator that remembers: is there whatever a command names, when it names it?

`emulator.py FILE`: each line is a JSON object with the `commands` of a plan. Of the plans that change the same things by the
same operations with the same options, one is carried out by the real AWS CLI against MiniStack on loopback:

- what the plan does not create itself is created first;
- each command is answered without an error: nothing is created twice, and nothing is named before it is created or after
  it is deleted;
- what is restored comes from a snapshot that is there;
- at last, what the plan creates is there with the engine that the command names, and what it deletes is gone.

MiniStack takes any version, changes everything at once and makes no final snapshot: it is no judge of what AWS refuses, nor of
what waits. Plans with operations that it does not know (NOT_MODELED) are counted and not carried out.

Prints what is wrong; exit status 1 if anything is.
"""

import itertools
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

from cli import REGION, connect_only_to, folder_with_file
from cli import run as run_words
from commands import filled_in, words_of

connect_only_to("127.0.0.1")

# The emulator refuses two shards, which AWS allows: the judge asks for three.
SHARDS = "3"
# The user fills in the zones of the shards.
SHARDS_FILE = "node-groups.json"
# What MiniStack 1.5 does not have, or not with what the command names: ARNs and subnets of the user's, backups that become a
# serverless cache.
NOT_MODELED = {
    "create-global-replication-group",
    "create-serverless-cache",
    "delete-global-replication-group",
    "describe-cache-subnet-groups",
    "describe-global-replication-groups",
    "describe-update-actions",
    "disassociate-global-replication-group",
    "list-allowed-node-type-modifications",
    "list-tags-for-resource",
    "modify-global-replication-group",
    "modify-replication-group-shard-configuration",
}
READS = ("describe-", "get-", "list-")

# What an option names. A parameter group that AWS made is always there.
KINDS = {
    "--cache-cluster-id": "cache-cluster",
    "--cache-parameter-group-name": "cache-parameter-group",
    "--primary-cluster-id": "cache-cluster",
    "--replication-group-id": "replication-group",
    "--serverless-cache-name": "serverless-cache",
    "--snapshot-name": "snapshot",
    "--user-group-ids": "user-group",
}
ID_OF = {
    "cache-cluster": "--cache-cluster-id",
    "cache-parameter-group": "--cache-parameter-group-name",
    "replication-group": "--replication-group-id",
    "serverless-cache": "--serverless-cache-name",
    "snapshot": "--snapshot-name",
    "user-group": "--user-group-id",
}
# What else the emulator wants to know of something that was there before the plan.
CREATED_WITH = {
    "cache-cluster": ["--engine", "redis", "--cache-node-type", "cache.t3.small", "--num-cache-nodes", "1"],
    "cache-parameter-group": ["--cache-parameter-group-family", "redis7", "--description", "judge"],
    "replication-group": ["--replication-group-description", "judge", "--engine", "redis", "--transit-encryption-enabled"],
    "serverless-cache": ["--engine", "valkey", "--major-engine-version", "7"],
    "snapshot": ["--replication-group-id", "judge"],
    "user-group": ["--engine", "redis", "--user-ids", "default"],
}


def option(words, name):
    return words[words.index(name) + 1] if name in words[:-1] else None


def subject(words, verb):
    """What a command with this verb is about, by kind and ID."""
    kind = words[1].removeprefix(verb)
    return (kind, option(words, ID_OF[kind])) if words[1].startswith(verb) and kind in ID_OF else None


def creates(words):
    return subject(words, "create-")


def deletes(words):
    return subject(words, "delete-")


def named(words):
    """Whatever a command names that must be there before it."""
    for flag, kind in KINDS.items():
        what = (kind, option(words, flag))
        if what[1] and what != creates(words) and not what[1].startswith("default."):
            yield what


def is_change(words):
    return not words[1].startswith(READS)


class Emulator:
    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.folder = tempfile.TemporaryDirectory()
        settings = {
            "BIND_HOST": "127.0.0.1",
            "GATEWAY_PORT": str(port),
            "SERVICES": "elasticache",
            "IOT_MTLS_ENABLED": "0",
            "DOCKER_HOST": "unix:///nonexistent",
            "PATH": os.environ["PATH"],
            "HOME": self.folder.name,
        }
        command = os.path.join(os.path.dirname(sys.executable), "ministack")
        self.log = open(os.path.join(self.folder.name, "log"), "w+", encoding="utf-8")
        self.process = subprocess.Popen([command], cwd=self.folder.name, env=settings, stdout=self.log, stderr=self.log)
        for _ in range(600):
            try:
                self.ask("health")
                return self
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        self.log.seek(0)
        raise SystemExit(f"the emulator does not answer:\n{self.log.read()[-2000:]}")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.log.close()
        self.folder.cleanup()

    def ask(self, what, method="GET"):
        request = urllib.request.Request(f"{self.url}/_ministack/{what}", method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.read()


def run(emulator, words):
    """What the AWS CLI prints, and what it says against the command."""
    if "--region" in words:
        words = [*words[: words.index("--region")], *words[words.index("--region") + 2 :]]
    status, printed, said = run_words([*words, "--region", REGION, "--endpoint-url", emulator.url])
    return printed, said or f"exit status {status}" if status else None


def is_gone(words, deleted, problem):
    """A command that only looks may find that the plan has deleted what it looks for."""
    return not is_change(words) and "NotFound" in problem and any(what in deleted for what in named(words))


def describe(emulator, kind, name):
    """What there is of that name, or nothing."""
    plural = "serverless-caches" if kind == "serverless-cache" else f"{kind}s"
    printed, problem = run(emulator, ["elasticache", f"describe-{plural}", ID_OF[kind], name, "--output", "json"])
    found = [] if problem else next(iter(json.loads(printed).values()))
    return found[0] if found else None


def before(calls):
    """What must be there before the plan: all that it names before it creates it."""
    created = set()
    for words in calls:
        for what in named(words):
            # A snapshot that nobody has made can be looked for, and the user's own can be restored.
            is_there = what[0] != "snapshot" or what[1].startswith("MY-")
            if is_there and what not in created:
                created.add(what)
                yield what
        if creates(words):
            created.add(creates(words))


def judge(emulator, calls):
    emulator.ask("reset", "POST")
    for kind, name in before(calls):
        problem = run(emulator, ["elasticache", f"create-{kind}", ID_OF[kind], name, *CREATED_WITH[kind]])[1]
        if problem:
            yield f"cannot create {kind} {name} before the plan: {problem}"
    there = {}
    for words in calls:
        if words[0] != "elasticache" or words[1] in NOT_MODELED:
            continue
        restored = option(words, "--snapshot-name") if words[1] != "create-snapshot" and is_change(words) else None
        if restored and not describe(emulator, "snapshot", restored):
            yield f"aws {' '.join(words)}\n    restores a snapshot that is not there"
        problem = run(emulator, words)[1]
        if problem and is_gone(words, [what for what, engine in there.items() if engine is False], problem):
            continue
        if problem:
            yield f"aws {' '.join(words)}\n    {problem}"
        elif creates(words):
            there[creates(words)] = option(words, "--engine")
        elif deletes(words):
            there[deletes(words)] = False
    for (kind, name), engine in there.items():
        found = describe(emulator, kind, name)
        if bool(found) != (engine is not False):
            yield f"at last, {kind} {name} is {'still there' if found else 'not there'}"
        elif found and engine and found.get("Engine", engine) != engine:
            yield f"at last, {kind} {name} has the engine {found['Engine']}, not {engine}"


def shape(calls):
    """What a plan changes, by which operations, and what these name."""
    return tuple((words[1], *(flag for flag in KINDS if flag in words)) for words in calls if is_change(words))


def ready(words):
    words = [filled_in(word) for word in words]
    shards = words.index("--num-node-groups") + 1 if "--num-node-groups" in words else None
    if shards and words[shards] == "2":
        words[shards] = SHARDS
    return words


def read(path):
    """One plan of each shape."""
    shapes = {}
    seen = set()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            text = "\n".join(case["commands"])
            # Names differ more often than options: a shell takes its time to find the words.
            rough = tuple(word for word in text.split() if word.startswith("--") or "-" in word and word.islower())
            if rough in seen:
                continue
            seen.add(rough)
            calls, said = words_of(text)
            if said or not calls:
                sys.exit(f"{case['name']}: the shell: {said or 'no call of aws'}")
            calls = [call for call, _ in itertools.groupby(map(ready, calls))]
            shapes.setdefault(shape(calls), (case["name"], calls))
    return shapes


def self_check(emulator):
    """An emulator that takes anything would be no judge."""
    backup = ["elasticache", "create-snapshot", "--replication-group-id", "orders", "--snapshot-name", "backup"]
    delete = ["elasticache", "delete-replication-group", "--replication-group-id", "orders"]
    upgrade = ["elasticache", "modify-replication-group", *delete[2:], "--engine-version", "7.1"]
    new = ["--replication-group-id", "new", "--replication-group-description", "judge", "--snapshot-name", "backup"]
    restore = ["elasticache", "create-replication-group", *new]
    for calls in [[backup, backup], [delete, delete], [delete, upgrade], [restore, backup]]:
        if not list(judge(emulator, calls)):
            sys.exit(f"nothing is said against {calls}")


def main():
    shapes = read(sys.argv[1])
    with folder_with_file():
        with open(SHARDS_FILE, "w", encoding="utf-8") as file:
            json.dump([{"PrimaryAvailabilityZone": f"{REGION}a", "ReplicaCount": 1}] * int(SHARDS), file)
        carried_out = failed = left = 0
        with Emulator() as emulator:
            self_check(emulator)
            for name, calls in shapes.values():
                if any(is_change(words) and words[1] in NOT_MODELED for words in calls):
                    left += 1
                    continue
                carried_out += 1
                problems = list(judge(emulator, calls))
                if problems:
                    failed += 1
                    print(f"\n{name}", *problems, sep="\n    ")
    print(f"{carried_out - failed} plans passed, {failed} failed; {left} have operations that the emulator does not know")
    sys.exit(1 if failed or not carried_out else 0)


main()
