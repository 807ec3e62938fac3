"""Greenlets: functions that run in turn, each on a stack of its own, and switch by hand."""
import threading

import _stacks


class error(Exception):
    pass


class GreenletExit(BaseException):
    """Ends the greenlet that it is thrown into; its parent gets it as an ordinary value."""


_here = threading.local()               # the greenlet that runs in this thread


class greenlet:
    def __init__(self, run=None, parent=None):
        if run is not None:
            self.run = run
        self.parent = parent or getcurrent()
        self.dead = False
        self._has_begun = False
        name = getattr(run or self.run, '__name__', 'greenlet')
        self._stack = _stacks.Stack(self._body, name)

    def switch(self, *args, **kwargs):
        """Leaves the greenlet that runs and goes on in this one."""
        return self._goes_on((args, kwargs), None)

    def throw(self, type=GreenletExit, value=None, traceback=None):
        """Goes on in this greenlet by raising an exception there."""
        exception = value if value is not None else type
        if not isinstance(exception, BaseException):
            exception = exception()
        return self._goes_on(None, exception)

    def _goes_on(self, values, exception):
        target = self
        while target.dead:
            target = target.parent
        if exception is not None and not target._has_begun:
            target.dead = True          # it never runs: its parent gets the exception
            return target.parent._goes_on(*outcome_of(exception))
        me = getcurrent()
        target._incoming = values, exception
        target._has_begun = True
        _here.greenlet = target
        target._stack.switch()
        return me._received()

    def _received(self):
        """What a switch to this greenlet has brought: a value, or an exception to raise."""
        values, exception = self._incoming
        self._incoming = None
        if exception is not None:
            raise exception
        args, kwargs = values
        if kwargs:
            return (args, kwargs) if args else kwargs
        return args[0] if len(args) == 1 else args

    def _body(self):
        """Runs the function; returns the stack that goes on after it."""
        (args, kwargs), _ = self._incoming
        self._incoming = None
        try:
            incoming = ((self.run(*args, **kwargs),), {}), None
        except BaseException as exception:
            incoming = outcome_of(exception)
        self.dead = True
        target = self.parent
        while target.dead:
            target = target.parent
        target._incoming = incoming
        _here.greenlet = target
        return target._stack

    def __bool__(self):
        return self._has_begun and not self.dead


class _MainGreenlet(greenlet):
    """What a thread runs before it switches to any other."""

    def __init__(self):
        self.parent = None
        self.dead = False
        self._has_begun = True
        self._stack = _stacks.current()


def outcome_of(exception):
    """What the parent of a greenlet that ended by an exception receives."""
    if isinstance(exception, GreenletExit):
        return ((exception,), {}), None
    return None, exception


def getcurrent():
    """The greenlet that runs."""
    if not hasattr(_here, 'greenlet'):
        _here.greenlet = _MainGreenlet()
    return _here.greenlet
