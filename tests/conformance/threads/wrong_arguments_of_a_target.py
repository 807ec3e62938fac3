"""What a thread raises before the program's own code runs has a traceback all the same."""
import concurrent.futures
import threading


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)


def divide(a, b):
    return a / b


threading.excepthook = hook
for args in ((1, 0), (1,), (1, 2, 3)):
    thread = threading.Thread(target=divide, args=args, name=f"with {len(args)}")
    thread.start()
    thread.join()
with concurrent.futures.ThreadPoolExecutor() as pool:
    print(pool.submit(divide, 1).exception().__traceback__ is not None)
