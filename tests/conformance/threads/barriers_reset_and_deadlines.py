"""A barrier that is reset breaks for those who wait; a timeout goes on over a lock that was lost."""
import re
import threading
import time

barrier = threading.Barrier(3)
log = []


def arrive(name, delay):
    time.sleep(delay)
    try:
        log.append(f'{time.monotonic():.1f} {name} {barrier.wait()}')
    except threading.BrokenBarrierError as error:
        log.append(f'{time.monotonic():.1f} {name} broken {error!r}')


def run(*threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(log)
    log.clear()


def shown(thing):
    return re.sub('0x[0-9a-f]+', '0x', repr(thing))


print(shown(barrier), barrier.parties)
first = [threading.Thread(target=arrive, args=(f'a{i}', 0.1 * i)) for i in range(2)]
for thread in first:
    thread.start()
time.sleep(0.5)
print(shown(barrier), barrier.n_waiting, barrier.broken)
barrier.reset()
print(barrier.n_waiting, barrier.broken)
for thread in first:
    thread.join()
print(log)
log.clear()
run(*[threading.Thread(target=arrive, args=(f'b{i}', 0.1 * i)) for i in range(3)])
barrier.abort()
print(shown(barrier), barrier.broken, barrier.n_waiting)
run(threading.Thread(target=arrive, args=('c', 0)))
barrier.reset()
print(shown(barrier))
print(threading.Barrier(0).parties, shown(threading.BoundedSemaphore(2)))


def worst(seconds):
    raise ValueError('action')


barrier = threading.Barrier(2, action=lambda: worst(1))


def arrive_at_action(name):
    try:
        print(name, barrier.wait())
    except Exception as error:
        print(name, type(error).__name__, error)


threads = [threading.Thread(target=arrive_at_action, args=(n,)) for n in 'xy']
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
lock = threading.Lock()
for arguments in ((True, -2), (False, 1)):
    for each in (lock, threading.RLock()):
        try:
            each.acquire(*arguments)
        except ValueError as error:
            print(error)
