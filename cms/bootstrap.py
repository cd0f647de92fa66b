"""Makes the virtual environment with nothing but Python, then hands over to it.

Usage: ``python3 -m cms.bootstrap demo | test | install``. Uses the standard library only, and
syntax that Python 3.6 can read: an old Python is to be told that it is too old, in one sentence.
"""

import errno
import fcntl
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
OLDEST, NEWEST = (3, 11), (3, 14)
GIGABYTE = 1024**3
FULL_DISK = "The disk is full: free about 1 GB and run the same command again."

RUNTIME = "requirements.txt"
DEVELOPMENT = "requirements-dev.txt"
# Which lock a command needs, and what it hands over to.
COMMANDS = {
    "demo": (RUNTIME, ["-m", "cms.demo"]),
    "test": (DEVELOPMENT, ["-m", "tests.run"]),
    "install": (DEVELOPMENT, None),
}


class Problem(Exception):
    """Something the person at the keyboard can mend; its text is one sentence that says how."""


def main(arguments: "list[str]") -> None:
    """Prepares what the command needs and becomes it; ends with one sentence if it cannot."""
    try:
        command = arguments[0] if arguments else ""
        if command not in COMMANDS:
            raise Problem("Say what to do: " + ", ".join(COMMANDS) + ".")
        lock, hand_over = COMMANDS[command]
        check_version(sys.version_info[:2])
        python = prepare(REPOSITORY, REPOSITORY / lock)
    except Problem as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        sys.exit(sentence_about(error))
    if hand_over is not None:
        os.chdir(str(REPOSITORY))
        os.execv(str(python), [str(python), *hand_over, *arguments[1:]])  # noqa: S606 (our own Python)


def check_version(version: "tuple[int, int]") -> None:
    """Refuses a Python that the locked packages are not made for."""
    wanted = "Python {}.{} to {}.{}".format(*OLDEST, *NEWEST)
    found = "{}.{}".format(*version)
    if OLDEST <= version <= NEWEST:
        return
    age = "old" if version < OLDEST else "new"
    raise Problem(
        f"This is Python {found}, which is too {age}: use {wanted}, "
        "for instance: make demo PYTHON=python3.13"
    )


def prepare(repository: Path, lock: Path) -> Path:
    """The Python of an environment that holds what the lock says; quick if nothing changed."""
    folder = repository / ".venv"
    python = folder / "bin" / "python"
    if is_installed(folder, lock):
        return python
    with OnlyOne(repository / "var"):
        if not runs(python):
            make_environment(folder)
        install(python, lock)
        remember(folder, lock)
    return python


def is_installed(folder: Path, lock: Path) -> bool:
    """Whether this lock was installed to its end, by an environment that still runs."""
    stamp = folder / "installed.json"
    return (
        stamp.exists()
        and json.loads(stamp.read_text()).get(lock.name) == digest(lock)
        and (folder / "bin" / "python").exists()
    )


def remember(folder: Path, lock: Path) -> None:
    """Notes which locks are installed; the development lock contains the other."""
    names = [DEVELOPMENT, RUNTIME] if lock.name == DEVELOPMENT else [lock.name]
    stamp = {name: digest(lock.with_name(name)) for name in names}
    (folder / "installed.json").write_text(json.dumps(stamp, indent=2) + "\n")


def digest(file: Path) -> str:
    """Fingerprint of a file's content."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def runs(python: Path) -> bool:
    """Whether the environment is there, complete and of a Python that suits."""
    if not python.exists():
        return False
    question = "import sys, pip; print(*sys.version_info[:2])"
    answer = subprocess.run(  # noqa: S603 (our own Python)
        [str(python), "-c", question],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    version = tuple(int(part) for part in answer.stdout.split())
    return answer.returncode == 0 and OLDEST <= version <= NEWEST


def make_environment(folder: Path) -> None:
    """Creates ``.venv``, after seeing that the machine can."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise Problem(
            "This Python cannot make virtual environments: install the package python3-venv "
            "(Debian, Ubuntu: sudo apt-get install python3-venv) and run the same command again."
        )
    if shutil.disk_usage(str(folder.parent)).free < GIGABYTE:
        raise Problem(FULL_DISK)
    say("Making a virtual environment in .venv …")
    made = run_quietly([sys.executable, "-m", "venv", "--clear", str(folder)])
    if made.returncode != 0:
        raise Problem(sentence_about_output(made.stdout, "The virtual environment was not made"))


def install(python: Path, lock: Path) -> None:
    """Installs the lock, every file checked against its hash, with a line of progress."""
    total = sum("==" in line for line in lock.read_text().splitlines())
    say(f"Installing {total} packages; the first time, they are downloaded …")
    command = [str(python), "-m", "pip", "install", "--require-hashes", "--only-binary", ":all:"]
    # Most modules are never imported; Python compiles the others as they are.
    command += ["--no-input", "--no-compile", "--disable-pip-version-check"]
    command += ["--progress-bar", "off"]
    process = subprocess.Popen(  # noqa: S603 (our own Python)
        [*command, "-r", str(lock)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    output, found = [], 0
    assert process.stdout is not None  # noqa: S101 (for the type checker)
    for line in process.stdout:
        output.append(line)
        if line.startswith(("Collecting", "Requirement already satisfied")):
            found += 1
            if found % 10 == 0:
                say(f"  {found} of {total}")
        elif line.startswith("Installing collected packages"):
            say("  all here, unpacking them (the longest step) …")
    if process.wait() != 0:
        raise Problem(sentence_about_output("".join(output), "The packages were not installed"))


def sentence_about_output(output: str, failure: str) -> str:
    """What a failed command was about: a full disk, or its last words."""
    if os.strerror(errno.ENOSPC) in output:
        return FULL_DISK
    words = [line for line in output.splitlines() if line.strip()]
    return failure + (": " + words[-1].strip() if words else ".")


def sentence_about(error: OSError) -> str:
    """What went wrong with a file, in a sentence instead of a traceback."""
    if error.errno == errno.ENOSPC:
        return FULL_DISK
    return f"{error.strerror}: {error.filename}"


def run_quietly(command: "list[str]") -> "subprocess.CompletedProcess[str]":
    """Runs to the end and keeps what it says."""
    return subprocess.run(  # noqa: S603 (callers pass fixed commands)
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


class OnlyOne:
    """Lets one set-up work while another in the same folder waits."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.file = (folder / "setup.lock").open("w")

    def __enter__(self) -> None:
        fcntl.flock(self.file, fcntl.LOCK_EX)

    def __exit__(self, *exception: object) -> None:
        self.file.close()


def say(line: str) -> None:
    """One line for the person who waits."""
    print(line, flush=True)  # noqa: T201 (this is a command)


if __name__ == "__main__":
    main(sys.argv[1:])
