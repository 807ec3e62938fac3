"""Records what CPython prints for the programs of this folder, or compares the records.

    python3 record.py [NAME...]                    record; NAME is a folder, a program, or part of a path
    python3 record.py --check [NAME...]            compare the records with CPython, here and now
    python3 record.py --against BINARY [NAME...]   compare the records with what coroscope prints

Without names all programs are meant, the lessons included. README.md says what a record is.
Exit status: 0 if all is well, 1 if a program differs, 77 if this is not the CPython of the records.
"""
import argparse
import difflib
import os
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
LESSONS = HERE.parent.parent / "lessons"
PYTHON = (3, 11, 7)
SKIPPED = 77
SECONDS_AT_MOST = 20
OPTIONS = ("interrupt", "input", "strict")


def text_in(path):
    """As it stands: a carriage return that a program prints is no end of a line."""
    return path.read_bytes().decode("utf-8")


class Program:
    def __init__(self, path):
        self.path = path
        self.options = {}
        for line in path.read_text(encoding="utf-8-sig", errors="replace").splitlines():
            found = re.match(r"# (\w+): (.*)", line)
            if not found or found[1] not in OPTIONS:
                break
            self.options.setdefault(found[1], []).append(found[2])

    @property
    def name(self):
        return str(self.path.relative_to(HERE if HERE in self.path.parents else LESSONS))

    def option(self, key):
        return self.options.get(key, [None])[0]

    @property
    def is_beyond_cpython(self):
        """A greenlet is a stack of our machine's; its records were made with the library's likes."""
        return "from greenlet import" in self.path.read_text(encoding="utf-8", errors="replace")

    def record(self):
        """The text of the two files that stand beside a program; the second may be missing."""
        error = self.path.with_suffix(".err")
        return (text_in(self.path.with_suffix(".out")),
                text_in(error) if error.exists() else "")

    def write(self, out, error):
        self.path.with_suffix(".out").write_bytes(out.encode("utf-8"))
        if error:
            self.path.with_suffix(".err").write_bytes(error.encode("utf-8"))
        else:
            self.path.with_suffix(".err").unlink(missing_ok=True)


def programs(names):
    found = [path for path in sorted(HERE.glob("*/**/*.py")) if path.parent != HERE]
    found += sorted(LESSONS.glob("*/lesson.py"))
    return [Program(path) for path in found
            if not names or any(name in str(path) for name in names)]


# --- what is compared ------------------------------------------------------------------------------

def without_library_frames(text):
    """Tracebacks without the frames of files that are not the program's."""
    kept, is_foreign, margin = [], False, 0
    for line in text.split("\n"):
        frame = re.match(r'([ |+-]*)File "([^"]*)", line', line)
        if frame:
            is_foreign = "/" in frame[2] or frame[2].startswith("<frozen")
            margin = len(frame[1])
        elif is_foreign and not re.match(r"[ |]{%d}  " % margin, line):
            is_foreign = False
        if not is_foreign:
            kept.append(line)
    return "\n".join(kept)


def comparable(status, out, error):
    """The two texts of a record: without addresses, without what only one of both worlds says."""
    error = without_library_frames(error)
    error = re.sub(r"^deadlock.*", "deadlock\n", error, flags=re.M | re.S)
    error = re.sub(r"^hint: .*\n", "", error, flags=re.M)
    if error or status:
        error = f"exit status {status}\n{error}"
    return masked(out), masked(error)


def masked(text):
    """Without addresses, and without places in the library's files."""
    text = re.sub(r"\bat 0x[0-9a-f]+", "at 0x...", text)
    return re.sub(r"/[^ ']*/python3\.11/([a-z_/.]+)(?::\d+|(?=\)))", r"\1", text)


def run_on_cpython(program):
    """In a child of this process, which has the world in place and the library loaded."""
    import shutil
    import tempfile
    scratch = pathlib.Path(tempfile.mkdtemp())
    try:
        lines = program.options.get("input", [])
        (scratch / "in").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        (scratch / "home").mkdir()
        child = os.fork()
        if child == 0:
            try:
                os._exit(live_in(scratch, program) & 0xFF)
            except BaseException:  # of the world's: it must not get into the parent's clean-up
                sys.excepthook(*sys.exc_info())
                sys.stderr.flush()
                os._exit(1)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return comparable(status, text_in(scratch / "out"), text_in(scratch / "err"))
    finally:
        shutil.rmtree(scratch)


def live_in(scratch, program):
    """Runs a program with its three streams in files of the folder."""
    import signal
    import virtual_world
    signal.alarm(SECONDS_AT_MOST)
    for number, name in (0, "in"), (1, "out"), (2, "err"):
        with open(scratch / name, "r+b" if name == "in" else "wb") as file:
            os.dup2(file.fileno(), number)
    os.chdir(scratch / "home")
    at = program.option("interrupt")
    return virtual_world.run(str(program.path), float(at) if at else None)


def run_on(binary, program):
    import subprocess
    command = [binary, "run", program.path.name]
    if program.option("interrupt"):
        command += ["--interrupt", program.option("interrupt")]
    if program.option("strict"):
        command.append("--strict")
    try:
        ran = subprocess.run(command, cwd=program.path.parent, capture_output=True,
                             timeout=SECONDS_AT_MOST,
                             input="".join(line + "\n" for line in program.options.get("input", [])
                                           ).encode("utf-8"))
    except subprocess.TimeoutExpired:
        return "", f"took more than {SECONDS_AT_MOST} s\n"
    return comparable(ran.returncode, ran.stdout.decode("utf-8", "replace"),
                      ran.stderr.decode("utf-8", "replace"))


# --- the three uses --------------------------------------------------------------------------------

def difference(program, found):
    lines = []
    for kind, expected, text in zip((".out", ".err"), program.record(), found):
        lines += difflib.unified_diff(expected.split("\n"), text.split("\n"),
                                      program.name + kind, "found", n=1, lineterm="")
    return "\n".join(lines)


def compare(chosen, run_one):
    wrong = 0
    for program in chosen:
        text = difference(program, run_one(program))
        if text:
            wrong += 1
            print(text, flush=True)
    print(f"{len(chosen) - wrong} as recorded, {wrong} not")
    return 1 if wrong else 0


def record(chosen):
    for program in chosen:
        out, error = run_on_cpython(program)
        old = program.record() if program.path.with_suffix(".out").exists() else None
        if old != (out, error):
            print(f"{program.name}: {'new' if old is None else 'changed'}"
                  f"{', ' + error.splitlines()[0] if error else ''}", flush=True)
        program.write(out, error)
    return 0


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--against", metavar="BINARY")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    chosen = programs(arguments.names)
    if not chosen:
        parser.error("no program has such a name")
    if arguments.against:
        binary = str(pathlib.Path(arguments.against).resolve())
        return compare(chosen, lambda program: run_on(binary, program))
    if sys.version_info[:3] != PYTHON:
        print(f"skipped: the records are of CPython {'.'.join(map(str, PYTHON))}, "
              f"this is {sys.version.split()[0]}")
        return SKIPPED
    if not sys.flags.no_site:  # what a site loads at the start would be loaded before the world is
        os.execv(sys.executable, [sys.executable, "-S", *sys.argv])
    chosen = [program for program in chosen if not program.is_beyond_cpython]
    import virtual_world
    virtual_world.install()
    return compare(chosen, run_on_cpython) if arguments.check else record(chosen)


if __name__ == "__main__":
    sys.exit(main())
