import _thread, time
lock = _thread.allocate_lock()
def work(n, d, kw=None):
    for i in range(3):
        time.sleep(d); 
        with lock: print(n, i, kw)
def leave(): _thread.exit(); print('never')
print(type(_thread.start_new_thread(work, ('A', 0.1))).__name__)
_thread.start_new_thread(work, ('B', 0.15), {'kw': 1})
_thread.start_new_thread(leave, ())
time.sleep(1)
print(lock.locked(), lock.acquire(), lock.acquire(False), lock.locked()); lock.release()
for call in (lock.release,):
    try: call()
    except Exception as e: print(type(e).__name__, e)
print(_thread.error is RuntimeError, _thread.LockType.__name__, _thread._count() >= 0, _thread.get_ident() > 0, _thread.stack_size())
_thread.start_new_thread(work, ('daemon', 5))
print('end')
