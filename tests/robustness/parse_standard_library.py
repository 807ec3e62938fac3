#!/usr/bin/env python3
"""Parses every file of the running Python's standard library with the coroscope binary.

    tests/robustness/parse_standard_library.py build/release/coroscope [--stage ast|bytecode]

Python's own ast.parse is the judge of which files are meant to be broken. The script fails when the
binary crashes or hangs, when a refusal does not name a construct, or when fewer than 99% of the
files that Python parses do parse.
"""

import argparse
import ast
import collections
import pathlib
import re
import subprocess
import sys
import sysconfig
import warnings

SECONDS_A_FILE = 20
SHARE_WANTED = 0.99
# The last line of a diagnostic: what is wrong, in CPython's words or in ours.
REFUSAL = re.compile(r"^((?:Syntax|Indentation|Tab)Error|Unsupported): (.+)$", re.MULTILINE)


def files_of_library():
    root = pathlib.Path(sysconfig.get_paths()["stdlib"])
    return [path for path in sorted(root.rglob("*.py")) if "site-packages" not in path.parts]


def python_parses(path):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        return False
    return True


def ask_binary(binary, path, stage):
    """The diagnostics (empty if there are none), or None with what went wrong."""
    command = [binary, "run", "--emit", stage, str(path)]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, timeout=SECONDS_A_FILE,
        )
    except subprocess.TimeoutExpired:
        return None, f"hangs (more than {SECONDS_A_FILE} s)"
    if done.returncode == 0:
        return [], None
    refusals = REFUSAL.findall(done.stderr.decode(errors="replace"))
    if done.returncode != 2:
        return None, f"exit status {done.returncode}"
    if not refusals:
        return None, "is refused without the name of a construct"
    return refusals, None


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("binary")
    options.add_argument("--stage", choices=["ast", "bytecode"], default="ast")
    arguments = options.parse_args()

    faults, constructs = [], collections.Counter()
    parsed = valid = broken = 0
    for path in files_of_library():
        is_valid = python_parses(path)
        refusals, fault = ask_binary(arguments.binary, path, arguments.stage)
        valid += is_valid
        broken += not is_valid
        if fault:
            faults.append(f"{path}: {fault}")
        elif not is_valid:
            if not refusals:
                print(f"taken: {path}, which Python refuses")
        elif refusals:
            kind, message = refusals[0]
            constructs[f"{kind}: {message}"] += 1
            print(f"refused: {path}: {kind}: {message}")
        else:
            parsed += 1

    share = parsed / valid
    print(f"{parsed} of {valid} files parse ({share:.2%}); Python refuses {broken} more itself")
    for construct, count in constructs.most_common():
        print(f"{count:6} {construct}")
    for fault in faults:
        print("FAULT", fault)
    return 1 if faults or share < SHARE_WANTED else 0


if __name__ == "__main__":
    sys.exit(main())
