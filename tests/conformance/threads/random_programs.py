# Threads that do at random whatever threading, queue and concurrent.futures have, and loops in them.
# All waits have lengths of their own, so that no two are due together.
import asyncio
import concurrent.futures
import queue
import random
import threading
import time


class Boom(Exception):
    pass


class Program:
    def __init__(self, seed):
        self.seed = seed
        self.count = 0
        self.begin = time.monotonic()
        self.lock, self.again = threading.Lock(), threading.RLock()
        self.gate, self.news = threading.Event(), threading.Condition()
        self.places = threading.BoundedSemaphore(2)
        self.pairs = threading.Barrier(2)
        self.queue, self.ranked = queue.Queue(2), queue.PriorityQueue()
        self.local = threading.local()
        self.threads = []
        self.futures = []

    def log(self, *words):
        print(f"{time.monotonic() - self.begin:.6f}", threading.current_thread().name, *words)

    def main(self):
        chance = random.Random(self.seed)
        with concurrent.futures.ThreadPoolExecutor(3, thread_name_prefix="pool") as self.pool:
            for i in range(4):
                self.spawn(f"T{i}", 0, chance.randrange(3, 9))
            while True:
                alive = [thread for thread in self.threads if thread.is_alive()]
                if not alive:
                    break
                alive[0].join(chance.random() * 3)
                self.log("joined", alive[0].name, alive[0].is_alive())
            done, pending = concurrent.futures.wait(self.futures, timeout=chance.random())
            self.log("futures", len(done), len(pending))
        self.log("finish", [repr(future.exception()) for future in self.futures if not future.cancelled()],
                 threading.active_count())

    def spawn(self, name, depth, steps):
        thread = threading.Thread(target=self.run, args=(name, depth, steps), name=f"{name}-{len(self.threads)}")
        self.threads.append(thread)
        thread.start()
        return thread

    def run(self, name, depth, steps):
        self.local.actor = actor = Actor(self, name, depth)
        for _ in range(steps):
            self.count += 1
            if self.count > 150:
                break
            try:
                actor.step()
            except (TimeoutError, queue.Empty, queue.Full, threading.BrokenBarrierError) as error:
                actor.log(type(error).__name__)
            except ValueError as error:
                actor.log("value", error)
            except Boom:
                actor.log("boom")
        actor.log("end", self.local.actor is actor)
        return name + "!"


class Actor:
    def __init__(self, program, name, depth):
        self.program, self.name, self.depth = program, name, depth
        self.chance = random.Random(f"{program.seed} {name}")
        self.children = 0

    def happens(self, part):
        return self.chance.random() < part

    def length(self):
        return self.chance.random() * 2 + 0.000001

    def log(self, *words):
        self.program.log(self.name, *words)

    def pause(self):
        time.sleep(0 if self.happens(0.1) else self.length())

    def child_name(self):
        self.children += 1
        return f"{self.name}.{self.children}"

    def step(self):
        kinds = self.leaves if self.depth >= 2 else self.leaves + self.trees
        self.chance.choice(kinds)(self)

    def locks(self):
        with self.program.lock:
            self.log("lock", self.program.lock.locked())
            self.pause()

    def tries_the_lock(self):
        if self.program.lock.acquire(timeout=self.length()):
            self.log("got the lock")
            self.program.lock.release()
        else:
            self.log("no lock")

    def locks_twice(self):
        with self.program.again, self.program.again:
            self.log("again")
            self.pause()

    def takes_a_place(self):
        with self.program.places:
            self.log("place")
            self.pause()

    def gives_a_place_too_many(self):
        if self.program.places._value == 2:
            self.program.places.release()

    def waits_at_the_gate(self):
        self.log("gate", self.program.gate.wait(self.length()))

    def moves_the_gate(self):
        self.program.gate.set() if self.happens(0.6) else self.program.gate.clear()

    def puts(self):
        self.program.queue.put(self.name, timeout=self.length())
        self.log("put", self.program.queue.qsize())

    def gets(self):
        self.log("got", self.program.queue.get(timeout=self.length()))

    def gets_at_once(self):
        self.log("got at once", self.program.queue.get_nowait())

    def ranks(self):
        self.program.ranked.put(self.chance.randrange(10))

    def gets_ranked(self):
        self.log("ranked", self.program.ranked.get(timeout=self.length()))

    def waits_for_news(self):
        with self.program.news:
            self.log("news", self.program.news.wait(self.length()))

    def waits_for_much(self):
        with self.program.news:
            self.log("much", self.program.news.wait_for(lambda: self.program.count > 40, self.length()))

    def tells_news(self):
        with self.program.news:
            self.program.news.notify(self.chance.randrange(1, 3))

    def pairs_up(self):
        self.log("pair", self.program.pairs.wait(self.length()))

    def mends_the_barrier(self):
        if self.program.pairs.broken:
            self.program.pairs.reset()
            self.log("barrier mended")

    def sets_a_timer(self):
        timer = threading.Timer(self.length(), self.program.log, ("timer of", self.name))
        timer.start()
        if self.happens(0.3):
            timer.cancel()
        timer.join()

    def submits(self):
        future = self.program.pool.submit(self.work, self.length(), self.happens(0.2))
        future.add_done_callback(lambda done: self.log("hears", done.cancelled()))
        self.program.futures.append(future)

    def work(self, length, fails):
        time.sleep(length)
        self.log("worked")
        if fails:
            raise Boom
        return length

    def waits_for_a_future(self):
        if self.program.futures:
            future = self.chance.choice(self.program.futures)
            self.log("result", round(future.result(self.length()), 6))

    def cancels_a_future(self):
        if self.program.futures:
            self.log("cancels", self.chance.choice(self.program.futures).cancel())

    def starts(self):
        self.program.spawn(self.child_name(), self.depth + 1, self.chance.randrange(1, 4))

    def starts_and_joins(self):
        thread = self.program.spawn(self.child_name(), self.depth + 1, self.chance.randrange(1, 4))
        thread.join(self.length())
        self.log("child alive", thread.is_alive())

    def runs_a_loop(self):
        self.log("loop gave", asyncio.run(self.in_a_loop()))

    async def in_a_loop(self):
        loop = asyncio.get_running_loop()
        parts = [asyncio.to_thread(self.work, self.length(), False), asyncio.sleep(self.length(), "slept")]
        other = threading.Thread(target=self.calls_into, args=(loop, self.length()), name=self.child_name())
        other.start()
        results = await asyncio.gather(*parts, loop.run_in_executor(None, self.work, self.length(), self.happens(0.3)),
                                       return_exceptions=True)
        await asyncio.sleep(2.1)
        return [type(each).__name__ for each in results]

    def calls_into(self, loop, length):
        time.sleep(length)
        loop.call_soon_threadsafe(self.log, "called soon")
        future = asyncio.run_coroutine_threadsafe(asyncio.sleep(length / 100, self.name), loop)
        self.log("from the loop", future.result())

    leaves = [pause, pause, locks, tries_the_lock, locks_twice, takes_a_place, gives_a_place_too_many, waits_at_the_gate,
              moves_the_gate, puts, gets, gets_at_once, ranks, gets_ranked, waits_for_news, waits_for_much,
              tells_news, pairs_up, mends_the_barrier, sets_a_timer, submits, submits, waits_for_a_future,
              cancels_a_future]
    trees = [starts, starts_and_joins, runs_a_loop]


for seed in *range(8), 156, 191, 223, 488:
    print("program", seed)
    Program(seed).main()
