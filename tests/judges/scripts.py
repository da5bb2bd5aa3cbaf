"""Judges scripts that carry plans out: do shells read them, and do they do what they say, and nothing unasked?

`scripts.py FILE`: each line is a JSON object with the scripts of a plan and the commands that it has. Every different script
for bash:

- is read by `bash -n`, and by shellcheck without a remark;
- calls nothing without `--run`, and with it nothing while a value is missing;
- answered with yes, and with the ID before each deletion, calls exactly the commands of the plan, word by word, in order;
- stops at whichever question it is not answered.

Every different script for PowerShell is read by a parser of that language without an error.

`aws` is a recorder: nothing leaves the machine. Prints what is wrong; exit status 1 if anything is.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import tree_sitter_powershell
from tree_sitter import Language, Parser

BASH = shutil.which("bash")
SHELLCHECK = os.path.join(os.path.dirname(sys.executable), "shellcheck")
# Puts the number of words and the words of each call into a file.
RECORDER = "aws() { printf '%s\\0' \"$#\" \"$@\" >> \"$CALLS\"; }\nexport -f aws\n"
VALUE = re.compile(r"^(MY_\w+)=''  # (.*); steps: .*$", re.MULTILINE)
# Where a script asks, and what is to be typed before a deletion.
QUESTION = re.compile(r"^  (?:save=\S+ )?(check|await|look|request|confirm)\b ?(\S*)", re.MULTILINE)
CALL = re.compile(r"^ *(?:save=\S+ )?(?:(?:await|check|look|request|confirm)\b|aws \S+ \S+)", re.MULTILINE)
# How many scripts are left without an answer at each of their questions: it takes a run for each.
LEFT_ALONE = 6

powershell = Parser(Language(tree_sitter_powershell.language()))


def filled_in(script):
    """The script with each placeholder as its own value, and without its pauses."""

    def value(match):
        variable, placeholder = match.groups()
        if placeholder.startswith("--"):
            placeholder = "--[no-]" + placeholder.split(",")[0].removeprefix("--")
        return f"{variable}='{placeholder}'"

    return VALUE.sub(value, script).replace("\npause=30\n", "\npause=0\n")


def answers(script):
    # Helpers call each other.
    steps = script[script.index("\nif step 1 ") :]
    for helper, word in QUESTION.findall(steps):
        if helper == "confirm":
            yield re.sub(r'"\$\{(\w+)\}', lambda match: match.group(1).replace("_", "-"), word).strip("\"'")
        else:
            yield "yes"


def calls_in(path):
    with open(path, encoding="utf-8") as file:
        words = file.read().split("\0")[:-1]
    calls = []
    while words:
        count = int(words.pop(0))
        call = words[:count]
        del words[:count]
        # Times are those of the moment.
        for flag in ("--start-time", "--end-time"):
            if flag in call:
                call[call.index(flag) + 1] = "a time"
        # A check can be looked at several times.
        if not calls or calls[-1] != call:
            calls.append(call)
    return calls


def run(script, arguments=(), typed=""):
    """The exit status of a script, what it calls, and what it says."""
    with tempfile.TemporaryDirectory() as folder:
        calls = os.path.join(folder, "calls")
        open(calls, "w", encoding="utf-8").close()
        with open(os.path.join(folder, "script"), "w", encoding="utf-8") as file:
            file.write(script)
        start = f'{RECORDER}exec "{BASH}" script "$@"'
        bash = subprocess.run(
            [BASH, "--noprofile", "--norc", "-c", start, "judge", *arguments],
            cwd=folder,
            env={"PATH": os.environ["PATH"], "CALLS": calls},
            input=typed,
            capture_output=True,
            text=True,
        )
        return bash.returncode, calls_in(calls), bash.stdout + bash.stderr


def is_change(call):
    return call[0] == "elasticache" and not call[1].startswith(("describe-", "list-"))


def judge_run(script, commands, left_alone):
    status, calls, said = run(script)
    if status != 0 or calls:
        yield f"without --run: exit status {status}, {len(calls)} calls\n{said}"
    if VALUE.search(script):
        status, calls, said = run(script, ["--run"])
        if status != 2 or calls:
            yield f"without values: exit status {status}, {len(calls)} calls\n{said}"
    ready = filled_in(script)
    typed = list(answers(ready))
    status, calls, said = run(ready, ["--run"], "".join(line + "\n" for line in typed))
    expected = run(commands)[1]
    if status != 0 or calls != expected:
        wrong = next((pair for pair in zip(calls, expected) if pair[0] != pair[1]), (len(calls), len(expected)))
        yield f"answered with yes: exit status {status}\n{wrong[0]}\nnot {wrong[1]}\n{said[-500:]}"
    changes = list(filter(is_change, expected))
    for count in range(len(typed)) if left_alone else []:
        for last in ("no\n", ""):
            status, calls, said = run(ready, ["--run"], "".join(line + "\n" for line in typed[:count]) + last)
            made = list(filter(is_change, calls))
            if status != 1 or made != changes[: len(made)] or len(calls) > len(expected):
                yield f"left alone at question {count + 1}: exit status {status}\n{said[-500:]}"


def shellcheck(scripts):
    """What shellcheck has to say, by the number of the script; but that what a user named in single quotes is not expanded."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, script in enumerate(scripts):
            paths.append(os.path.join(folder, f"{index}.sh"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.write(script)
        for start in range(0, len(paths), 50):
            some = paths[start : start + 50]
            said = subprocess.run([SHELLCHECK, "--norc", "--exclude=SC2016", "--format=json", *some], capture_output=True, text=True)
            for remark in json.loads(said.stdout):
                name = os.path.basename(remark["file"]).removesuffix(".sh")
                yield int(name), f"shellcheck, line {remark['line']}: SC{remark['code']}: {remark['message']}"
        for index, path in enumerate(paths):
            read = subprocess.run([BASH, "-n", path], capture_output=True, text=True)
            if read.returncode:
                yield index, read.stderr


def errors(node):
    if node.type == "ERROR" or node.is_missing:
        yield f"PowerShell, line {node.start_point[0] + 1}: {node.text.decode()[:200]}"
    if node.has_error:
        for child in node.children:
            yield from errors(child)


def main():
    with open(sys.argv[1], encoding="utf-8") as lines:
        cases = {}
        for case in map(json.loads, lines):
            cases.setdefault(case["posix"], case)
    cases = list(cases.values())
    problems = {}
    for index, said in shellcheck([case["posix"] for case in cases]):
        problems.setdefault(cases[index]["name"], []).append(said)
    # What is carried out in the same order by the same operations differs in names only.
    shapes = {}
    for case in cases:
        said = list(errors(powershell.parse(case["powershell"].encode()).root_node))
        problems.setdefault(case["name"], []).extend(said)
        shapes.setdefault(tuple(CALL.findall(case["posix"])), case)
    for number, case in enumerate(shapes.values()):
        left_alone = number % max(1, len(shapes) // LEFT_ALONE) == 0
        said = judge_run(case["posix"], "\n".join(case["commands"]), left_alone)
        problems.setdefault(case["name"], []).extend(said)
    failed = {name: said for name, said in problems.items() if said}
    for name, said in failed.items():
        print(f"\n{name}", *said, sep="\n    ")
    print(f"{len(cases) - len(failed)} scripts passed, {len(failed)} failed; {len(shapes)} were run")
    sys.exit(1 if failed or not cases else 0)


main()
