"""The real AWS CLI in this process: with no setting of whoever runs it, and with no connection beyond what is allowed.

To be imported before anything that imports botocore: `awscli` brings its own.
"""

import io
import json
import os
import sys
import tempfile
from contextlib import contextmanager, redirect_stderr, redirect_stdout

from commands import FILE, IN_FILE

os.environ.update(
    AWS_ACCESS_KEY_ID="judge",
    AWS_SECRET_ACCESS_KEY="judge",
    AWS_EC2_METADATA_DISABLED="true",
    AWS_CONFIG_FILE=os.devnull,
    AWS_SHARED_CREDENTIALS_FILE=os.devnull,
    AWS_MAX_ATTEMPTS="1",
    AWS_PAGER="",
)
# A setting of whoever runs this would change what is sent.
for name in ("AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_ELASTICACHE"):
    os.environ.pop(name, None)

from awscli.clidriver import create_clidriver  # noqa: E402

REGION = "us-east-1"

driver = create_clidriver()


def connect_only_to(*hosts):
    """From here on, a connection to anything else is an error."""

    def stay_here(event, arguments):
        if event in ("socket.connect", "socket.getaddrinfo"):
            address = arguments[1] if event == "socket.connect" else arguments
            if address[:1] not in [(host,) for host in hosts]:
                raise RuntimeError(f"the judge makes no connection to {address}")

    sys.addaudithook(stay_here)


def run(words):
    """The exit status, what is printed, and what is said beside how to use it."""
    printed, said = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(printed), redirect_stderr(said):
            status = driver.main(words)
    except SystemExit as stop:
        status = stop.code
    return status, printed.getvalue(), said.getvalue().split("aws <command> <subcommand> help")[-1].strip()


@contextmanager
def folder_with_file():
    """A folder to work in, with the file that commands read."""
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        with open(FILE, "w", encoding="utf-8") as file:
            json.dump(IN_FILE, file)
        yield
        os.chdir(os.path.dirname(folder))
