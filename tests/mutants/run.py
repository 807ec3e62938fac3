#!/usr/bin/env python3
"""Applies each mutant, builds, and reports which the programs of the tests notice.

    tests/mutants/run.py [--only WORD]... [--jobs N] [--list]

It works in a copy of the checkout, build/mutants, so that nothing here is changed; the compiler
cache makes its first build cheap. A mutant is noticed when a recorded program prints something else,
crashes or does not end. What noticed a mutant the last time is asked first, then whatever has noticed
any. The script fails when a mutant is not noticed or no longer applies.
"""

import argparse
import collections
import json
import pathlib
import shutil
import subprocess
import sys
import time

CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(CHECKOUT / 'tests' / 'conformance'))

import record  # noqa: E402
from mutants import ALL  # noqa: E402

COPY = CHECKOUT / 'build' / 'mutants'
BUILD = COPY / 'build' / 'release'
BINARY = BUILD / 'coroscope'
NOTICED = COPY / 'noticed.json'  # the name of a mutant: the program that noticed it


def copy_checkout():
    names = subprocess.run(['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                           cwd=CHECKOUT, capture_output=True, check=True).stdout
    for name in filter(None, names.decode().split('\0')):
        source, target = CHECKOUT / name, COPY / name
        if not source.exists():
            continue
        if target.exists() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def configure():
    if not (BUILD / 'build.ninja').exists():
        subprocess.run(['cmake', '--preset', 'release', '-DBUILD_GUI=OFF'], cwd=COPY, check=True,
                       stdout=subprocess.DEVNULL)


def build(jobs):
    done = subprocess.run(['ninja', '-C', str(BUILD), f'-j{jobs}', 'coroscope'],
                          capture_output=True, text=True)
    return None if done.returncode == 0 else done.stdout[-2000:]


def is_as_recorded(program):
    return record.run_on(str(BINARY), program) == program.record()


def by_promise(programs, mutant, noticed):
    often = collections.Counter(noticed.values())
    is_of_loop = not mutant.file.startswith('runtime/vm/')

    def promise(program):
        is_close = program.name.startswith(('asyncio/', 'threads/', 'simulated/')) == is_of_loop
        return noticed.get(mutant.name) == program.name, often[program.name], is_close

    return sorted(programs, key=promise, reverse=True)


def first_to_notice(programs):
    return next((program for program in programs if not is_as_recorded(program)), None)


def try_mutant(mutant, programs, jobs):
    """What became of it, and the program that noticed it."""
    path = COPY / mutant.file
    original = path.read_text()
    if original.count(mutant.old) != 1:
        return f'does not apply: its text occurs {original.count(mutant.old)} times', None
    path.write_text(original.replace(mutant.old, mutant.new))
    try:
        problem = build(jobs)
        if problem:
            return f'does not compile:\n{problem}', None
        program = first_to_notice(programs)
    finally:
        path.write_text(original)
    return f'noticed by {program.name}' if program else 'NOT NOTICED', program


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument('--only', action='append', default=[],
                         help='mutants whose name or file has this in it')
    options.add_argument('--jobs', type=int, default=2)
    options.add_argument('--list', action='store_true')
    arguments = options.parse_args()
    chosen = [each for each in ALL if not arguments.only
              or any(word in each.name + each.file for word in arguments.only)]
    if arguments.list:
        for mutant in chosen:
            print(f'{mutant.file}: {mutant.name}')
        return 0

    copy_checkout()
    configure()
    problem = build(arguments.jobs)
    if problem:
        sys.exit(f'the checkout does not build:\n{problem}')
    recorded = [each for each in record.programs([]) if each.path.with_suffix('.out').exists()]
    programs = [program for program in recorded if is_as_recorded(program)]
    print(f'{len(programs)} programs, {len(chosen)} mutants', flush=True)
    missed = 0
    noticed = json.loads(NOTICED.read_text()) if NOTICED.exists() else {}
    for mutant in chosen:
        started = time.monotonic()
        verdict, program = try_mutant(mutant, by_promise(programs, mutant, noticed), arguments.jobs)
        missed += program is None
        if program:
            noticed[mutant.name] = program.name
            NOTICED.write_text(json.dumps(noticed, indent=1))
        print(f'{mutant.name}: {verdict} ({time.monotonic() - started:.0f} s)', flush=True)
    print(f'{len(chosen) - missed} of {len(chosen)} mutants are noticed')
    return 1 if missed else 0


if __name__ == '__main__':
    sys.exit(main())
