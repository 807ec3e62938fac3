import threading

def fails():
    raise ValueError('in a thread')


def exits():
    raise SystemExit(3)


t = threading.Thread(target=fails, name='failing')
t.start()
t.join()
print('joined', t.is_alive())
t = threading.Thread(target=exits)
t.start()
t.join()
print('no word about SystemExit')


def hook(args):
    print('hook', args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)


threading.excepthook = hook
t = threading.Thread(target=fails, name='hooked')
t.start()
t.join()
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=fails, name='again')
t.start()
t.join()


# A hook of one's own is told of SystemExit too, which the thread's own way to end ignores.
def tell(args):
    print("told of", args.exc_type.__name__, args.exc_value, args.thread.name)


def leave():
    raise SystemExit("enough")


threading.excepthook = tell
leaving = threading.Thread(target=leave, name="leaving")
leaving.start()
leaving.join()
threading.excepthook = threading.__excepthook__
leaving = threading.Thread(target=leave)
leaving.start()
leaving.join()
print(threading.gettrace(), threading.getprofile(), leaving.is_alive())
