"""How a shell reads commands, and what a user fills in before they can run."""

import os
import shutil
import subprocess
import tempfile

# Restricted, and with an empty PATH: a mistake in our quoting runs nothing here. Each call prints how many words it has,
# then the words.
SHELL = [shutil.which("bash"), "--restricted", "--noprofile", "--norc", "-euc"]
SHELL_START = "shopt -s failglob; aws() { printf '%s\\0' \"$#\" \"$@\"; }\n"

# What a command puts into a file, and what the request then shows that reads it. The shell here writes no files.
FILE = "parameters.json"
IN_FILE = [{"ParameterName": "MY-PARAMETER-NAME", "ParameterValue": "MY-PARAMETER-VALUE"}]

# What the user fills in before a command can run at all: a number, a time, a choice.
FILLED_IN = {
    "MY-END-TIME": "2026-01-02T00:00:00Z",
    "MY-NUM-CACHE-NODES": "2",
    "MY-NUM-NODE-GROUPS": "2",
    "MY-PORT": "6379",
    "MY-REPLICAS-PER-NODE-GROUP": "1",
    "MY-REPLICA-COUNT": "1",
    "MY-SNAPSHOT-RETENTION-LIMIT": "7",
    "MY-START-TIME": "2026-01-01T00:00:00Z",
    "MY-TRUE-OR-FALSE": "true",
}


def filled_in(word):
    word = word.replace("--[no-]", "--", 1).replace("=MY-REPLICA-COUNT", "=1")
    return FILLED_IN.get(word, word)


def words_of(text):
    """The words of each call of `aws`, and what the shell has to say against the text."""
    # In an empty folder no pattern finds a file, and bash then complains of the pattern.
    with tempfile.TemporaryDirectory() as folder:
        command = [*SHELL, SHELL_START + text.replace(f" > {FILE}", "")]
        shell = subprocess.run(command, cwd=folder, env={"PATH": os.devnull}, capture_output=True, text=True)
    words = shell.stdout.split("\0")[:-1]
    calls = []
    while words:
        count = int(words.pop(0))
        calls.append(words[:count])
        del words[:count]
    said = shell.stderr.strip()
    if not said and shell.returncode:
        said = f"exit status {shell.returncode}"
    return calls, said
