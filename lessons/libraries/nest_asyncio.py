"""Simulated: the real library lets a loop that runs be run again from inside, as notebooks need.

Outside of notebooks no loop runs when asyncio.run() is called, so there is nothing to patch.
"""
import asyncio

import _simthread

_run = asyncio.run
_run_until_complete = asyncio.BaseEventLoop.run_until_complete


def apply(loop=None):
    asyncio.run = run
    asyncio.BaseEventLoop.run_until_complete = run_until_complete


def run(main, *, debug=None):
    refuse_nested()
    return _run(main, debug=debug)


def run_until_complete(loop, future):
    refuse_nested()
    return _run_until_complete(loop, future)


def refuse_nested():
    if asyncio._get_running_loop() is not None:
        _simthread.refuse('an event loop inside of one that runs is not supported',
                          'Write `await` in place of running the loop again.')
