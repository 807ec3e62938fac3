"""The clock rules of Coroscope's world, laid under CPython's own library.

CPython's threads, locks, conditions, queues, pools and event loops are all written in Python upon a
handful of primitives: a lock, starting a thread, sleeping, the clock, and a selector. This module
puts simulated primitives in their place before that library is loaded, and leaves the library as it
is. What a program then prints is what CPython prints, but for these rules:

- One thread runs at a time, and goes on until it waits. A thread that is started or woken joins
  the back of the queue.
- Time stands still while any thread can run. When all wait it jumps to the earliest deadline;
  those that tie are due in the order in which they were set.
- Where CPython walks a set of tasks or futures, in the order of their addresses, the order of
  insertion stands instead.
- Nothing waits for the world outside: no file descriptor is ever ready.
"""
import collections
import collections.abc
import heapq
import itertools
import os
import sys

os.environ["TZ"] = "UTC"
import _thread
import time

EPOCH = 1704067200.0  # time.time() at the start: 2024-01-01T00:00:00Z
CPU_COUNT = 4
LIBRARIES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../lessons/libraries")
DEADLOCK_STATUS = 3

_new_gate = _thread.allocate_lock
_start_native = _thread.start_new_thread
_main_ident = _thread.get_ident()


class Parked:
    """A thread that waits: for the gate to open, and for nothing else."""

    def __init__(self):
        self.gate = _new_gate()
        self.gate.acquire()
        self.is_settled = False  # somebody has already let it go on
        self.is_woken = False    # and it was no deadline
        self.is_interrupted = False


class World:
    def __init__(self):
        self.now = 0.0
        self.interrupt_at = None
        self.ready = collections.deque()
        self.deadlines = []  # (when, number, Parked, is it Ctrl+C)
        self.numbers = itertools.count()

    def wake(self, parked):
        """False if it goes on already."""
        if parked.is_settled:
            return False
        parked.is_settled = parked.is_woken = True
        self.ready.append(parked)
        return True

    def pass_on(self):
        """Lets the next thread run; the caller has to stop."""
        while not self.ready:
            if not self.deadlines:
                stop_in_deadlock()
            when, _, parked, is_interrupt = heapq.heappop(self.deadlines)
            if not parked.is_settled:
                parked.is_settled, parked.is_interrupted = True, is_interrupt
                self.now = max(self.now, when)
                self.ready.append(parked)
        self.ready.popleft().gate.release()

    def park(self, parked, deadline=None):
        """Waits until woken (True) or until the deadline (False); Ctrl+C counts as waking."""
        if deadline is not None:
            heapq.heappush(self.deadlines, (deadline, next(self.numbers), parked, False))
        if self.interrupt_at is not None and _thread.get_ident() == _main_ident:
            heapq.heappush(self.deadlines, (self.interrupt_at, next(self.numbers), parked, True))
        self.pass_on()
        parked.gate.acquire()
        if parked.is_interrupted:
            self.interrupt()
            return True
        return parked.is_woken

    def interrupt(self):
        import asyncio
        import signal
        self.interrupt_at = None
        loop = asyncio._get_running_loop()
        if loop is not None and signal.SIGINT in loop._signal_handlers:
            loop._handle_signal(signal.SIGINT)
        else:
            signal.getsignal(signal.SIGINT)(signal.SIGINT, sys._getframe())

    def check_interrupt(self):
        if (self.interrupt_at is not None and self.now >= self.interrupt_at
                and _thread.get_ident() == _main_ident):
            self.interrupt()


WORLD = World()


def stop_in_deadlock():
    sys.stdout.flush()
    print("deadlock", file=sys.stderr, flush=True)
    os._exit(DEADLOCK_STATUS)


# --- primitives ----------------------------------------------------------------------------------

class Lock:
    def __init__(self):
        self._is_held = False
        self._waiting = collections.deque()

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be positive")
        deadline = None if timeout < 0 else WORLD.now + timeout
        while self._is_held:
            if not blocking:
                return False
            parked = Parked()
            self._waiting.append(parked)
            if not WORLD.park(parked, deadline):
                return False
        self._is_held = True
        return True

    def release(self):
        if not self._is_held:
            raise RuntimeError("release unlocked lock")
        self._is_held = False
        while self._waiting and not WORLD.wake(self._waiting.popleft()):
            pass

    def locked(self):
        return self._is_held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()

    def __repr__(self):
        state = "locked" if self._is_held else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"

    acquire_lock, release_lock, locked_lock, _at_fork_reinit = acquire, release, locked, __init__


def start_new_thread(function, args, kwargs={}, *, at_end=lambda: None):
    parked = Parked()

    def body():
        parked.gate.acquire()
        try:
            function(*args, **kwargs)
        finally:
            at_end()
            WORLD.pass_on()

    parked.is_settled = True
    WORLD.ready.append(parked)
    return _start_native(body, ())


def sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    deadline = WORLD.now + seconds
    while WORLD.park(Parked(), deadline):
        pass


def put_primitives_in_place():
    assert "threading" not in sys.modules, "the library is loaded already"
    _thread.allocate_lock = _thread.allocate = Lock
    _thread._set_sentinel = Lock
    _thread.start_new_thread = _thread.start_new = start_new_thread
    del _thread.RLock             # threading has one of its own upon a lock
    sys.modules["_queue"] = None  # and so has queue
    os.cpu_count = lambda: CPU_COUNT


def put_clock_in_place():
    time.tzset()
    real = {name: getattr(time, name) for name in ("localtime", "gmtime", "strftime", "asctime")}

    def clock():
        return WORLD.now

    def clock_ns():
        return round(WORLD.now * 1e9)

    for name in ("monotonic", "perf_counter", "process_time", "thread_time"):
        setattr(time, name, clock)
        setattr(time, name + "_ns", clock_ns)
    time.sleep = sleep
    time.time = lambda: EPOCH + WORLD.now
    time.time_ns = lambda: round((EPOCH + WORLD.now) * 1e9)
    for name in "localtime", "gmtime":
        setattr(time, name,
                lambda seconds=None, real=real[name]: real(time.time() if seconds is None else seconds))
    time.strftime = lambda form, moment=None: real["strftime"](form, moment or time.localtime())
    time.asctime = lambda moment=None: real["asctime"](moment or time.localtime())
    time.ctime = lambda seconds=None: time.asctime(time.localtime(seconds))


# --- the library upon them -----------------------------------------------------------------------

class OrderedSet(collections.abc.MutableSet):
    """A set that is walked in the order of insertion."""

    def __init__(self, items=()):
        self._items = dict.fromkeys(items)

    def __contains__(self, item):
        return item in self._items

    def __iter__(self):
        return iter(list(self._items))

    def __len__(self):
        return len(self._items)

    def add(self, item):
        self._items.setdefault(item)

    def discard(self, item):
        self._items.pop(item, None)

    def update(self, *others):
        for other in others:
            self |= OrderedSet(other)

    def union(self, *others):
        return OrderedSet(itertools.chain(self, *others))

    def difference(self, *others):
        return OrderedSet(item for item in self if not any(item in other for other in others))

    def intersection(self, *others):
        return OrderedSet(item for item in self if all(item in other for other in others))

    def issubset(self, other):
        return self <= OrderedSet(other)

    def copy(self):
        return OrderedSet(self)

    def __repr__(self):
        return "{" + ", ".join(map(repr, self)) + "}" if self else "set()"


def put_threads_in_place():
    import threading

    def start(thread):
        if not thread._initialized:
            raise RuntimeError("thread.__init__() not called")
        if thread._started.is_set():
            raise RuntimeError("threads can only be started once")
        threading._limbo[thread] = thread
        thread._tstate_lock = lock = Lock()
        lock.acquire()
        if not thread.daemon:
            threading._shutdown_locks.add(lock)
        start_new_thread(thread._bootstrap, (), at_end=lock.release)
        thread._started.set()  # CPython's start() waits until the thread says so itself

    threading.Thread.start = start
    threading.Thread._set_tstate_lock = lambda thread: None


def put_pools_in_place():
    """A job counts as running from submit() on if a thread of the pool is free for it."""
    import concurrent.futures.process
    import concurrent.futures.thread
    from concurrent.futures import _base, thread

    def submit(pool, fn, /, *args, **kwargs):
        future = plain_submit(pool, fn, *args, **kwargs)
        pool._in_hand = getattr(pool, "_in_hand", 0) + 1
        if pool._in_hand <= pool._max_workers:
            future.set_running_or_notify_cancel()
        future.add_done_callback(lambda _: setattr(pool, "_in_hand", pool._in_hand - 1))
        return future

    def set_running(future):
        return future._state == _base.RUNNING or plain_set_running(future)

    plain_submit = thread.ThreadPoolExecutor.submit
    plain_set_running = _base.Future.set_running_or_notify_cancel
    thread.ThreadPoolExecutor.submit = submit
    _base.Future.set_running_or_notify_cancel = set_running
    _base.set = OrderedSet
    pool_of_processes = concurrent.futures.process
    pool_of_processes.ProcessPoolExecutor = thread.ThreadPoolExecutor


def put_loops_in_place():
    import asyncio
    import selectors
    import weakref
    from asyncio import base_events, events, selector_events, taskgroups, tasks

    class Selector(selectors._BaseSelectorImpl):
        """Waits for a poke or for the running loop's next timer."""

        def __init__(self):
            super().__init__()
            self.parked, self.is_poked = None, False

        def select(self, timeout=None):
            WORLD.check_interrupt()
            if not self.is_poked and (timeout is None or timeout > 0):
                self.parked = Parked()
                WORLD.park(self.parked, None if timeout is None else self.deadline(timeout))
            self.parked, self.is_poked = None, False
            return []

        def deadline(self, timeout):
            loop = asyncio.get_running_loop()
            if getattr(loop.time, '__func__', None) is not base_events.BaseEventLoop.time:
                return WORLD.now + timeout
            # The timer's own deadline: now + timeout may differ from it in the last bit.
            return loop._scheduled[0]._when

        def poke(self):
            self.is_poked = True
            if self.parked is not None:
                WORLD.wake(self.parked)

    class TimerHandle(events.TimerHandle):
        __slots__ = ["_number"]

        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            self._number = next(WORLD.numbers)

        def __lt__(self, other):
            return (self._when, self._number) < (other._when, other._number)

    def new_loop(loop, *args, **kwargs):
        plain_init(loop, *args, **kwargs)
        loop._asyncgens.data = OrderedSet()

    def all_tasks(loop=None):
        found = plain_all_tasks(loop)
        return OrderedSet(task for task in list(tasks._all_tasks) if task in found)

    selectors.DefaultSelector = Selector
    selector_events.BaseSelectorEventLoop._write_to_self = lambda loop: loop._selector.poke()
    events.TimerHandle = TimerHandle
    plain_init = base_events.BaseEventLoop.__init__
    base_events.BaseEventLoop.__init__ = new_loop
    tasks._all_tasks.data = OrderedSet()
    plain_all_tasks = tasks.all_tasks
    asyncio.all_tasks = tasks.all_tasks = all_tasks
    tasks.set = taskgroups.set = OrderedSet


def put_dates_in_place():
    """The classes stay CPython's own, for the sake of what they print; their clock is replaced."""
    import ctypes
    import datetime
    import gc

    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    def utcnow(cls):
        return cls.utcfromtimestamp(time.time())

    def today(cls):
        return cls.fromtimestamp(time.time())

    for cls, methods in (datetime.datetime, (now, utcnow, today)), (datetime.date, (today,)):
        names = gc.get_referents(cls.__dict__)[0]  # what the proxy shows
        names.update((method.__name__, classmethod(method)) for method in methods)
        ctypes.pythonapi.PyType_Modified(ctypes.py_object(cls))


def put_libraries_in_place():
    """The simulated libraries, on what they ask of the machine. Greenlets are not among it."""
    import asyncio.base_events as base_events

    async def create_server(loop, handler, host=None, port=None, **options):
        import _simulated_network
        return _simulated_network.listen(loop, handler, host, port)

    machine = sys.modules["_simthread"] = type(sys)("_simthread")
    machine.latency = lambda host, usual: usual
    machine.refuse = sys.exit
    base_events.BaseEventLoop.create_server = create_server
    sys.path.append(LIBRARIES)


def install():
    put_primitives_in_place()
    put_clock_in_place()
    put_threads_in_place()
    put_pools_in_place()
    put_loops_in_place()
    put_dates_in_place()
    put_libraries_in_place()


# --- a program in this world ---------------------------------------------------------------------

def keep_own_frames_out_of_the_depth(frame):
    """Of all frames that stand now, the innermost being this one."""
    own_frames = 1  # exec() itself
    while frame is not None:
        own_frames, frame = own_frames + 1, frame.f_back
    plain_get, plain_set = sys.getrecursionlimit, sys.setrecursionlimit
    plain_set(plain_get() + own_frames)
    sys.getrecursionlimit = lambda: plain_get() - own_frames
    sys.setrecursionlimit = lambda limit: plain_set(limit + own_frames if limit > 0 else limit)


def end():
    """What CPython does when the main program has ended: its module is only kept by its functions."""
    import atexit
    import gc
    import threading
    threading._shutdown()
    atexit._run_exitfuncs()
    for name in "last_type", "last_value", "last_traceback":
        if hasattr(sys, name):
            setattr(sys, name, None)
    gc.collect()
    sys.modules.pop("__main__", None)
    gc.collect()


def run(path, interrupt_at=None):
    """Runs a program to its end and gives its exit status."""
    import gc
    import random
    import site
    # What the parent has made sets off no collection here: all of it is old, nothing is counted.
    gc.freeze()
    gc.unfreeze()
    random.seed(0)  # anew: a child process has a seed of its own
    site.setquit()
    site.sethelper()
    WORLD.interrupt_at = interrupt_at
    name = os.path.basename(path)
    sys.argv = [name]
    sys.path.insert(0, os.path.dirname(path))
    main = sys.modules["__main__"] = type(sys)("__main__")
    main.__file__ = name
    main.__builtins__ = sys.modules["builtins"]
    main.__annotations__ = {}
    status = 0
    keep_own_frames_out_of_the_depth(sys._getframe())
    try:
        with open(path, "rb") as file:
            code = compile(file.read(), name, "exec", dont_inherit=True)
        exec(code, main.__dict__)
    except SystemExit as exit:
        status = exit.code or 0
        if not isinstance(status, int):
            print(status, file=sys.stderr)
            status = 1
    except BaseException as error:
        error.__traceback__ = error.__traceback__.tb_next
        sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__
        sys.excepthook(type(error), error, error.__traceback__)
        status = 1
    main = code = None
    end()
    sys.stdout.flush()
    sys.stderr.flush()
    return status
