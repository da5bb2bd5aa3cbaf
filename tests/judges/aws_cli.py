"""Judges emitted commands with the real AWS CLI: does it take the command line, and does it send what we say the API gets?

Reads one JSON object a line on standard input: {"posix": "...", "queryApi": "..." or null}; a text may hold several
requests, one below the other. Nothing leaves the machine: the request is caught before it is sent.
Needs a Python with `awscli` (PyPI). Prints what is wrong; exit status 1 if anything is.
"""

import io
import json
import os
import shlex
import sys
from contextlib import redirect_stderr, redirect_stdout
from urllib.parse import parse_qsl, urlsplit

os.environ.update(
    AWS_ACCESS_KEY_ID="judge",
    AWS_SECRET_ACCESS_KEY="judge",
    AWS_EC2_METADATA_DISABLED="true",
    AWS_CONFIG_FILE=os.devnull,
    AWS_SHARED_CREDENTIALS_FILE=os.devnull,
)

from awscli.clidriver import create_clidriver  # noqa: E402
from botocore.awsrequest import AWSResponse  # noqa: E402

sent = []


class Body(io.BytesIO):
    def stream(self, **_):
        yield self.read()


def catch(request, **_):
    body = request.body.decode() if isinstance(request.body, bytes) else request.body
    fields = dict(parse_qsl(body, keep_blank_values=True))
    sent.append((urlsplit(request.url).netloc, fields))
    action = fields["Action"]
    answer = f"<{action}Response><{action}Result/></{action}Response>"
    return AWSResponse(request.url, 200, {}, Body(answer.encode()))


driver = create_clidriver()
driver.session.register("before-send.elasticache", catch)


def run(words):
    """What the command line says, and the request that it sends."""
    sent.clear()
    said = io.StringIO()
    arguments = words if "--region" in words else [*words, "--region", "us-east-1"]
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(said):
            status = driver.main(arguments)
    except SystemExit as stop:
        status = stop.code
    return status, said.getvalue().strip(), list(sent)


def split(text, start):
    """Several requests, one below the other."""
    return [start + part.rstrip("\n") for part in ("\n" + text).split("\n" + start)[1:]]


def fields_of(request):
    lines = [line.strip() for line in request.split("\n")]
    return urlsplit(lines[0]).netloc, dict(parse_qsl("".join(lines[1:])[1:], keep_blank_values=True))


def judge(pair):
    calls = split(pair["posix"], "aws elasticache ")
    requests = split(pair["queryApi"], "https://") if pair["queryApi"] else []
    if requests and len(requests) != len(calls):
        yield f"{len(calls)} commands and {len(requests)} requests"
    for index, call in enumerate(calls):
        words = shlex.split(call.replace("\\\n", ""))
        status, said, got = run(words[1:])
        if status != 0 or len(got) != 1:
            yield f"{call}\n    refused ({status}): {said}"
            continue
        if requests:
            host, fields = fields_of(requests[index])
            if host.replace("MY-REGION", "us-east-1") != got[0][0]:
                yield f"{call}\n    sent to {got[0][0]}, not {host}"
            if fields != got[0][1]:
                yield f"{call}\n    sent {got[0][1]}\n    not  {fields}"


def main():
    wrong = judged = 0
    for line in sys.stdin:
        judged += 1
        for problem in judge(json.loads(line)):
            wrong += 1
            print(problem)
    print(f"{judged} commands judged, {wrong} wrong")
    sys.exit(1 if wrong or not judged else 0)


main()
