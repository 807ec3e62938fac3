# Tasks that do at random whatever asyncio has: every hop, from a seed a program.
# All waits have lengths of their own, so that no two timers are due together; a group has one task,
# since CPython cancels those of a group in the order of their addresses.
import asyncio
import random


class Boom(Exception):
    pass


class Program:
    def __init__(self, seed):
        self.seed = seed
        self.tasks = {}
        self.started = 0

    def log(self, *words):
        print(f"{asyncio.get_running_loop().time():.6f}", *words)

    async def main(self):
        self.loop = asyncio.get_running_loop()
        self.lock, self.gate = asyncio.Lock(), asyncio.Event()
        self.places, self.news = asyncio.Semaphore(2), asyncio.Condition()
        self.queue, self.ranked = asyncio.Queue(2), asyncio.PriorityQueue()
        self.pairs = asyncio.Barrier(2)
        self.futures = [self.loop.create_future() for _ in range(3)]
        chance = random.Random(self.seed)
        first = [self.spawn(f"T{i}", 0, chance.randrange(3, 9)) for i in range(4)]
        try:
            results = await asyncio.wait_for(asyncio.gather(*first, return_exceptions=True), 30)
            self.log("all", [each if isinstance(each, str) else repr(each) for each in results])
        except BaseException as error:
            self.log("main", repr(error))
        while left := sorted((task for task in asyncio.all_tasks()
                              if task is not asyncio.current_task()), key=asyncio.Task.get_name):
            self.log("left", left[0].get_name(), len(left))
            left[0].cancel()
            await asyncio.wait([left[0]], timeout=0.7123)
        self.log("finish", *(f"{name}={task.cancelled() or repr(task.exception())}"
                             for name, task in self.tasks.items() if task.done()))

    def spawn(self, name, depth, steps):
        name = f"{name}_{len(self.tasks)}"
        task = asyncio.create_task(self.run(name, depth, steps), name=name)
        self.tasks[name] = task
        return task

    async def run(self, name, depth, steps):
        self.started += 1
        actor = Actor(self, name, depth)
        try:
            for _ in range(steps):
                if self.started > 60:
                    break
                try:
                    await actor.step()
                except TimeoutError:
                    self.log(name, "timeout")
                except Boom:
                    self.log(name, "boom")
                    if actor.happens(0.5):
                        raise
                except BaseExceptionGroup as group:
                    self.log(name, "group", group)
                except asyncio.CancelledError as error:
                    self.log(name, "cancelled", error.args)
                    if actor.happens(0.8):
                        raise
                except RuntimeError as error:
                    self.log(name, "runtime", error)
            return name + "!"
        finally:
            self.log(name, "end")
            if actor.happens(0.15):
                await actor.pause()


class Actor:
    def __init__(self, program, name, depth):
        self.program, self.name, self.depth = program, name, depth
        self.chance = random.Random(f"{program.seed} {name}")

    def happens(self, part):
        return self.chance.random() < part

    def length(self):
        return self.chance.random() * 2 + 0.000001

    def log(self, *words):
        self.program.log(self.name, *words)

    def child(self):
        return self.program.spawn(self.name, self.depth + 1, self.chance.randrange(1, 5))

    async def pause(self):
        await asyncio.sleep(0 if self.happens(0.5) else self.length())

    async def step(self):
        kinds = self.leaves if self.depth >= 2 else self.leaves + self.trees
        await self.chance.choice(kinds)(self)

    async def locks(self):
        async with self.program.lock:
            self.log("lock")
            await self.pause()

    async def takes_a_place(self):
        async with self.program.places:
            self.log("place", self.program.places.locked())
            await self.pause()

    async def waits_at_the_gate(self):
        self.log("gate", await asyncio.wait_for(self.program.gate.wait(), self.length()))

    async def moves_the_gate(self):
        self.program.gate.set() if self.happens(0.6) else self.program.gate.clear()

    async def puts(self):
        await asyncio.wait_for(self.program.queue.put(self.name), self.length())
        self.log("put", self.program.queue.qsize())

    async def gets(self):
        self.log("got", await asyncio.wait_for(self.program.queue.get(), self.length()))

    async def ranks(self):
        self.program.ranked.put_nowait(self.chance.randrange(10))

    async def gets_ranked(self):
        self.log("ranked", await asyncio.wait_for(self.program.ranked.get(), self.length()))

    async def waits_for_news(self):
        async with asyncio.timeout(self.length()):
            async with self.program.news:
                await self.program.news.wait()
                self.log("news")

    async def tells_news(self):
        async with self.program.news:
            self.program.news.notify(self.chance.randrange(1, 3))

    async def pairs_up(self):
        async with asyncio.timeout(self.length()):
            self.log("pair", await self.program.pairs.wait())

    async def cancels(self):
        alive = [name for name, task in self.program.tasks.items()
                 if not task.done() and name != self.name]
        if alive:
            victim = self.chance.choice(alive)
            self.log("cancels", victim, self.program.tasks[victim].cancel(f"by {self.name}"))

    async def takes_back(self):
        task = asyncio.current_task()
        if task.cancelling():
            self.log("takes back", task.uncancel())

    async def resolves(self):
        future = self.chance.choice(self.program.futures)
        if not future.done():
            future.set_result(self.name) if self.happens(0.8) else future.cancel()

    async def waits_for_a_future(self):
        future = asyncio.shield(self.chance.choice(self.program.futures))
        self.log("future", await asyncio.wait_for(future, self.length()))

    async def calls(self):
        if self.happens(0.5):
            self.program.loop.call_soon(self.log, "soon")
        else:
            self.program.loop.call_later(self.length(), self.log, "later")

    async def fails(self):
        raise Boom

    async def counts(self, count):
        try:
            for i in range(count):
                if self.happens(0.5):
                    await asyncio.sleep(0)
                yield i
        finally:
            self.log("counted")
            if self.happens(0.3):
                await self.pause()

    async def goes_over_items(self):
        async for i in self.counts(self.chance.randrange(1, 5)):
            self.log("item", i)
            if self.happens(0.2):
                break

    async def gathers(self):
        parts = [self.program.run(f"{self.name}.{i}", self.depth + 1, self.chance.randrange(1, 4))
                 for i in range(self.chance.randrange(1, 4))]
        results = await asyncio.gather(*parts, return_exceptions=self.happens(0.5))
        self.log("gathered", [type(each).__name__ for each in results])

    async def waits(self):
        children = [self.child() for _ in range(self.chance.randrange(1, 4))]
        done, pending = await asyncio.wait(
            children, timeout=self.length() if self.happens(0.5) else None,
            return_when=self.chance.choice(["ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"]))
        self.log("waited", *(sorted(map(asyncio.Task.get_name, each)) for each in (done, pending)))

    async def groups(self):
        async with asyncio.TaskGroup() as group:
            name = f"{self.name}.g"
            self.program.tasks[name] = group.create_task(
                self.program.run(name, self.depth + 1, self.chance.randrange(1, 4)), name=name)
            if self.happens(0.3):
                raise Boom

    async def shields(self):
        self.log("shielded", await asyncio.shield(self.child()))

    async def limits(self):
        async with asyncio.timeout(self.length()) as limit:
            if self.happens(0.4):
                limit.reschedule(self.program.loop.time() + self.length())
            await self.program.run(f"{self.name}.t", self.depth + 1, self.chance.randrange(1, 4))

    async def takes_as_completed(self):
        for each in asyncio.as_completed([self.child()], timeout=self.length()):
            self.log("completed", await each)

    async def hears_of_a_child(self):
        self.child().add_done_callback(lambda task: self.log("hears of", task.get_name()))

    async def joins(self):
        name = self.chance.choice(list(self.program.tasks))
        if self.program.tasks[name] is not asyncio.current_task() and self.depth > 0:
            self.log("joins", await asyncio.wait_for(asyncio.shield(self.program.tasks[name]),
                                                     self.length()))

    leaves = [pause, locks, takes_a_place, waits_at_the_gate, moves_the_gate, puts, gets, ranks,
              gets_ranked, waits_for_news, tells_news, pairs_up, cancels, takes_back, resolves,
              waits_for_a_future, calls, fails, goes_over_items]
    trees = [gathers, waits, groups, shields, limits, takes_as_completed, hears_of_a_child, joins]


for seed in range(12):
    print("program", seed)
    asyncio.run(Program(seed).main())
