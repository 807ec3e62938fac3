"""Who waited for an event was woken by it, even if it is cleared before they look."""
import threading
import time

event = threading.Event()
seen = []


def waits(name):
    seen.append((name, event.wait()))


threads = [threading.Thread(target=waits, args=(name,)) for name in 'abc']
for thread in threads:
    thread.start()
time.sleep(0.1)
event.set()
event.clear()
for thread in threads:
    thread.join()
print(seen, event.is_set())
print(event.wait(0.25))
event.set()
print(event.wait(0.25))
