"""Queues that one thread uses: what put() looks at first, and where the module says its names are from."""
import queue


class Loud(queue.Queue):
    def full(self):
        print('full() is not asked')
        return True


def told(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


told(lambda: queue.Queue(maxsize='2').put(1))
told(lambda: queue.Queue().put(1, timeout=-1))
told(lambda: queue.Queue(2).put(1, timeout=-1))
told(lambda: queue.Queue(2).put(1, block=False, timeout=-1))
told(lambda: queue.Queue().get(timeout=-1))
told(lambda: queue.Queue().task_done())
told(lambda: queue.SimpleQueue().get(timeout=-1))
loud = Loud(2)
told(lambda: loud.put(1))
print(loud.qsize(), loud.maxsize)
heap = queue.PriorityQueue()
heap.put((1, {}))
told(lambda: heap.put((1, {})))
print(heap.qsize(), heap.unfinished_tasks)
