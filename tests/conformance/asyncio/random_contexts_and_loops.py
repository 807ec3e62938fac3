# Tasks that do at random what random_programs.py leaves out: contexts and their variables, exit
# stacks, async generators and awaitables driven by hand, streams fed by hand, task factories,
# tasks of a class of their own; under run(), a Runner and loops run by hand. Every hop, from a seed
# a program. All that runs is kept, so that it does not show when it would be collected.
import asyncio
import contextlib
import contextvars
import functools
import random

variable = contextvars.ContextVar("variable", default="-")
kept = []
generators = {}


class Boom(Exception):
    pass


def log(*words):
    try:
        print(f"{asyncio.get_running_loop().time():.6f}", *words)
    except RuntimeError:
        print("--------", *words)


def handle(loop, context):
    log("handler", context["message"], type(context.get("exception")).__name__, sorted(context))


def make_task(loop, coroutine, context=None):
    log("factory", getattr(coroutine, "__name__", type(coroutine).__name__))
    return asyncio.Task(coroutine, loop=loop, context=context)


def retrieve(future):
    """So that nobody tells, at a time of the collector's, that it was never done."""
    future.cancelled() or future.exception()


class OwnTask(asyncio.Task):
    def cancel(self, *given):
        log("own cancel", self.get_name())
        return super().cancel(*given)


class Turns:
    def __init__(self, count):
        self.count = count

    def __await__(self):
        for turn in range(self.count):
            try:
                yield
            except asyncio.CancelledError:
                log("cancelled in turn", turn)
                raise
        return self.count


class Held:
    def __init__(self, name, actor):
        self.name, self.actor = name, actor

    async def __aenter__(self):
        await self.actor.turns_or_not()
        if self.actor.happens(0.1):
            raise Boom("enter " + self.name)
        log(self.name, "enter")

    async def __aexit__(self, kind, error, trace):
        log(self.name, "exit", kind and kind.__name__)
        await self.actor.turns_or_not()
        if self.actor.happens(0.1):
            raise Boom("exit " + self.name)
        return self.actor.happens(0.3)


@contextlib.asynccontextmanager
async def held(name, actor):
    log(name, "in")
    try:
        await actor.turns_or_not()
        yield name
    except Boom as error:
        log(name, "saw", error)
        if actor.happens(0.5):
            raise
    finally:
        await actor.turns_or_not()
        log(name, "out")


class Program:
    def __init__(self, seed, letter):
        self.seed, self.letter = seed, letter
        self.chance = random.Random(f"{seed} {letter}")
        self.tasks, self.started = {}, 0
        kept.append(self)

    async def main(self):
        self.loop = asyncio.get_running_loop()
        self.loop.set_exception_handler(handle)
        if self.chance.random() < 0.3:
            self.loop.set_task_factory(make_task)
        self.reader = asyncio.StreamReader(limit=16)
        self.queue = self.chance.choice([asyncio.Queue, asyncio.LifoQueue])(2)
        self.places = asyncio.BoundedSemaphore(self.chance.randrange(1, 3))
        self.news, self.gate = asyncio.Condition(), asyncio.Event()
        self.parties = asyncio.Barrier(self.chance.randrange(2, 4))
        self.count = 0
        first = [self.keep(f"{self.letter}{i}", asyncio.create_task(
            self.run(f"{self.letter}{i}", 0, self.chance.randrange(3, 9)))) for i in range(4)]
        try:
            whole = asyncio.gather(*first, return_exceptions=True)
            whole.add_done_callback(retrieve)
            results = await asyncio.wait_for(whole, 30)
            log("all", [each if isinstance(each, str) else repr(each) for each in results])
        except BaseException as error:
            log("main", repr(error))
        await self.clear()
        if self.chance.random() < 0.3:
            raise Boom("at the end")
        return self.letter

    async def clear(self):
        """Leaves to whoever runs the loop at most one task and one async generator: several would
        be ended in the order of their addresses."""
        leaves_one = self.chance.random() < 0.6
        while len(left := asyncio.all_tasks() - {asyncio.current_task()}) > leaves_one:
            task = min(left, key=asyncio.Task.get_name)
            log("left", task.get_name())
            task.cancel()
            await asyncio.wait([task], timeout=0.7123)
        for items in sorted(generators.values(), key=self.order)[leaves_one:]:
            try:
                await items.aclose()
            except (Boom, RuntimeError) as error:
                log("not closed", error)

    def order(self, items):
        return not items.ag_running, list(generators.values()).index(items)

    def keep(self, name, task):
        name = f"{name}_{len(self.tasks)}"
        task.set_name(name)
        self.tasks[name] = task
        task.add_done_callback(retrieve)
        return task

    async def run(self, name, depth, steps):
        self.started += 1
        actor = Actor(self, f"{name}.{self.started}" if depth else name, depth)
        try:
            for _ in range(steps):
                if self.started > 60:
                    break
                try:
                    await actor.step()
                except TimeoutError:
                    actor.log("timeout")
                except Boom as error:
                    actor.log("boom", error, type(error.__context__).__name__)
                    if actor.happens(0.4):
                        raise
                except BaseExceptionGroup as group:
                    actor.log("group", group)
                except asyncio.CancelledError as error:
                    actor.log("cancelled", error.args, type(error.__context__).__name__)
                    if actor.happens(0.8):
                        raise
                except RuntimeError as error:
                    actor.log("runtime", error)
            return actor.name + "!"
        finally:
            actor.log("end")


class Actor:
    def __init__(self, program, name, depth):
        self.program, self.name, self.depth = program, name, depth
        self.chance = random.Random(f"{program.seed} {name}")
        kept.append(self)

    def happens(self, part):
        return self.chance.random() < part

    def length(self):
        return self.chance.random() * 2 + 0.000001

    def log(self, *words):
        log(self.name, *words)

    def run_child(self, letter):
        name = f"{self.name}{letter}"
        return self.program.run(name, self.depth + 1, self.chance.randrange(1, 4))

    def child(self, letter, **options):
        return self.program.keep(self.name + letter,
                                 asyncio.create_task(self.run_child(letter), **options))

    async def pause(self):
        await asyncio.sleep(0 if self.happens(0.5) else self.length())

    async def turns_or_not(self):
        if self.happens(0.4):
            await self.pause()

    async def step(self):
        kinds = self.leaves if self.depth >= 2 else self.leaves + self.trees
        await self.chance.choice(kinds)(self)

    # Stacks.

    async def stacks(self):
        async with contextlib.AsyncExitStack() as stack:
            for i in range(self.chance.randrange(1, 4)):
                name = f"{self.name}/{i}"
                kind = self.chance.randrange(5)
                if kind == 0:
                    await stack.enter_async_context(Held(name, self))
                elif kind == 1:
                    await stack.enter_async_context(held(name, self))
                elif kind == 2:
                    stack.callback(log, name, "callback")
                elif kind == 3:
                    stack.push_async_callback(self.pause)
                else:
                    stack.push_async_exit(Held(name, self))
            if self.happens(0.4):
                raise Boom("in stack")
            await self.pause()

    async def holds(self):
        async with held(self.name, self), Held(self.name + "/b", self):
            if self.happens(0.4):
                raise Boom("in with")
            await Turns(self.chance.randrange(4))

    async def holds_without_waiting(self):
        with contextlib.ExitStack() as stack:
            stack.callback(log, self.name, "callback")
            stack.enter_context(contextlib.suppress(Boom))
            if self.happens(0.5):
                raise Boom("in stack")
            stack.push(lambda kind, *others: log(self.name, "push", kind))

    # Contexts.

    async def sets_the_variable(self):
        variable.set(self.name)

    async def looks_at_the_variable(self):
        self.log("variable", variable.get())

    async def calls_in_a_context(self):
        context = contextvars.copy_context()
        context.run(variable.set, self.name + " context")
        self.program.loop.call_soon(lambda: self.log("called in", variable.get()), context=context)

    async def begins_in_a_context(self):
        context = contextvars.copy_context()
        context.run(variable.set, self.name + " task")
        task = self.child("c", context=context)
        task.add_done_callback(lambda task: self.log("done in", variable.get()))

    async def asks_a_thread(self):
        self.log("thread", await asyncio.to_thread(variable.get))

    async def asks_the_executor(self):
        doubled = functools.partial(lambda number: number * 2, self.chance.randrange(9))
        self.log("executor", await self.program.loop.run_in_executor(None, doubled))

    # By hand.

    async def items(self):
        try:
            for i in range(self.chance.randrange(1, 5)):
                try:
                    given = yield i
                    if given is not None:
                        self.log("given", given)
                    await self.turns_or_not()
                except Boom as error:
                    self.log("boom in items", error)
                    if self.happens(0.5):
                        raise
        except GeneratorExit:
            self.log("items exit")
            raise
        finally:
            self.log("items end")
            await Turns(self.chance.randrange(2))

    async def drives_items(self):
        items = generators.setdefault(self.name, self.items())
        kept.append(items)
        kind = self.chance.randrange(5)
        try:
            if kind == 0:
                self.log("asend", await items.asend(None))
            elif kind == 1:
                self.log("anext", await anext(items, "over"))
            elif kind == 2:
                self.log("athrow", await items.athrow(Boom("thrown")))
            elif kind == 3:
                self.log("aclose", await items.aclose())
            else:
                self.log("in time", await asyncio.wait_for(anext(items), self.length()))
        except StopAsyncIteration:
            self.log("no more items")
            del generators[self.name]
        except Boom as error:
            self.log("items raised", error)
            del generators[self.name]

    async def drives_the_items_of_another(self):
        if generators:
            try:
                items = generators[self.chance.choice(sorted(generators))]
                self.log("another's", await anext(items, "over"))
            except RuntimeError as error:
                self.log("runtime", error)

    async def drives_an_awaitable(self):
        self.log("by hand", sum(1 for _ in Turns(self.chance.randrange(4)).__await__()))

    async def takes_turns(self):
        self.log("turns", await Turns(self.chance.randrange(4)))

    async def leaves_a_coroutine(self):
        coroutine = self.program.run(self.name, 5, 1)
        self.log("unawaited", coroutine.cr_frame is not None)
        coroutine.close()

    async def feeds(self):
        if self.program.reader.at_eof():
            return
        try:
            if self.happens(0.05):
                self.program.reader.feed_eof()
            else:
                self.program.reader.feed_data(self.chance.choice(
                    [b"abc\n", b"x" * 5, b"\n", b"long" * 5 + b"\n"]))
            self.log("fed")
        except AssertionError as error:
            self.log(error)

    async def reads(self):
        reader = self.program.reader
        read = self.chance.choice([reader.readline, lambda: reader.read(3),
                                   lambda: reader.readexactly(4), lambda: reader.readuntil(b"c")])
        try:
            self.log("read", await asyncio.wait_for(read(), self.length()))
        except (ValueError, EOFError, asyncio.LimitOverrunError) as error:
            self.log(type(error).__name__, error)

    # What is shared.

    async def waits_for_a_count(self):
        async with self.program.news:
            await asyncio.wait_for(self.program.news.wait_for(lambda: self.program.count > 1),
                                   self.length())
            self.log("count", self.program.count)

    async def counts(self):
        async with self.program.news:
            self.program.count += 1
            self.program.news.notify(self.chance.randrange(1, 3))

    async def meets(self):
        try:
            async with asyncio.timeout(self.length()):
                self.log("met", await self.program.parties.wait())
        except asyncio.BrokenBarrierError:
            self.log("broken")

    async def breaks_up(self):
        parties = self.program.parties
        await (parties.abort() if self.happens(0.3) else parties.reset())
        self.log("broke up", parties.n_waiting, parties.broken)

    async def takes_a_place(self):
        await asyncio.wait_for(self.program.places.acquire(), self.length())
        self.log("place", self.program.places.locked())

    async def gives_a_place(self):
        try:
            self.program.places.release()
        except ValueError as error:
            self.log(error)

    async def puts(self):
        await asyncio.wait_for(self.program.queue.put(self.name), self.length())

    async def gets(self):
        self.log("got", await asyncio.wait_for(self.program.queue.get(), self.length()))

    async def finishes_an_item(self):
        try:
            self.program.queue.task_done()
        except ValueError as error:
            self.log(error)

    async def joins_the_queue(self):
        await asyncio.wait_for(self.program.queue.join(), self.length())
        self.log("joined")

    async def moves_the_gate(self):
        gate = self.program.gate
        self.program.loop.call_later(self.length(), gate.clear if gate.is_set() else gate.set)

    async def gathers(self):
        both = asyncio.gather(self.program.gate.wait(), asyncio.sleep(self.length(), "slept"),
                              return_exceptions=self.happens(0.5))
        both.add_done_callback(retrieve)
        kept.append(both)
        try:
            self.log("gathered", await asyncio.wait_for(both, self.length()))
        finally:
            self.log("gather ends", both.cancelled())

    # Callbacks, futures and limits.

    async def calls_what_fails(self):
        def fail():
            raise Boom("in callback")
        self.program.loop.call_soon(fail)

    async def calls_later(self):
        at = self.program.loop.time() + self.length()
        handle = self.program.loop.call_at(at, functools.partial(self.log, "at"))
        if self.happens(0.3):
            handle.cancel()
            self.log("handle", handle.cancelled())

    async def waits_for_a_future(self):
        future = self.program.loop.create_future()
        kept.append(future)
        end = self.chance.choice([functools.partial(future.set_result, 1), future.cancel,
                                  functools.partial(future.set_exception, Boom("in future"))])
        handle = self.program.loop.call_later(self.length(), end)
        future.add_done_callback(retrieve)
        future.add_done_callback(lambda future: self.log("future done", future.cancelled()))
        try:
            self.log("future", await asyncio.wait_for(future, self.length()))
        finally:
            handle.cancel()

    async def limits_twice(self):
        async with asyncio.timeout(self.length()):
            try:
                async with asyncio.timeout(self.length()):
                    await asyncio.sleep(self.length())
            except TimeoutError:
                self.log("inner timeout")
                await asyncio.sleep(self.length())
        self.log("in time")

    async def cancels(self):
        alive = [name for name, task in self.program.tasks.items()
                 if not task.done() and task is not asyncio.current_task()]
        if alive:
            victim = self.chance.choice(alive)
            self.log("cancels", victim, self.program.tasks[victim].cancel())

    async def fails(self):
        raise Boom(self.name)

    # Children.

    async def begins_an_own_task(self):
        task = OwnTask(self.run_child("o"), loop=self.program.loop)
        self.program.keep(self.name + "o", task)
        await asyncio.sleep(0)

    async def waits_for_a_child(self):
        with contextlib.suppress(Boom):
            self.log("child", await self.child("w"))

    async def groups(self):
        try:
            async with asyncio.TaskGroup() as group:
                self.program.keep(self.name + "g", group.create_task(self.run_child("g")))
                await self.turns_or_not()
                if self.happens(0.3):
                    raise self.chance.choice([Boom("in group"), asyncio.CancelledError("own")])
        except* Boom as group:
            self.log("group", [str(each) for each in group.exceptions],
                     type(group.__context__).__name__)

    leaves = [stacks, stacks, holds, holds, holds_without_waiting, sets_the_variable,
              looks_at_the_variable, calls_in_a_context, asks_a_thread, asks_the_executor,
              drives_items, drives_items, drives_items, drives_the_items_of_another,
              drives_an_awaitable, takes_turns, leaves_a_coroutine, feeds, feeds, reads, reads,
              waits_for_a_count, counts, meets, breaks_up, takes_a_place, gives_a_place, puts,
              gets, finishes_an_item, joins_the_queue, moves_the_gate, gathers, calls_what_fails,
              calls_later, waits_for_a_future, limits_twice, cancels, fails]
    trees = [begins_in_a_context, begins_an_own_task, waits_for_a_child, groups] * 2


def run_at_once(seed):
    print("result", asyncio.run(Program(seed, "A").main()))


def run_with_a_runner(seed):
    with asyncio.Runner() as runner:
        for letter in "AB":
            try:
                print("result", runner.run(Program(seed, letter).main()))
            except Boom as error:
                print("raised", error)


def run_until_complete(seed):
    loop = asyncio.new_event_loop()
    for letter in "AB":
        try:
            print("result", loop.run_until_complete(Program(seed, letter).main()))
        except Boom as error:
            print("raised", error)
    close(loop)


def run_forever(seed):
    loop = asyncio.new_event_loop()
    task = loop.create_task(Program(seed, "A").main())

    def end(task):
        log("done", task.cancelled() or repr(task.exception()))
        loop.call_later(0.5, loop.stop)
    task.add_done_callback(end)
    loop.call_later(random.Random(seed).random() * 9, task.cancel, "by timer")
    loop.run_forever()
    loop.run_until_complete(asyncio.sleep(1))
    close(loop)


def close(loop):
    while left := asyncio.all_tasks(loop):
        task = min(left, key=asyncio.Task.get_name)
        task.cancel()
        loop.run_until_complete(asyncio.wait([task], timeout=0.5))
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()


for seed in range(16):
    print("program", seed)
    generators.clear()
    run = [run_at_once, run_with_a_runner, run_until_complete, run_forever][seed % 4]
    try:
        run(seed)
    except Boom as error:
        print("raised", error)
