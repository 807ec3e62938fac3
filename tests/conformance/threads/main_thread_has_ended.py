# threading.main_thread() once the program has run to its end.
import threading
import time


def later():
    main = threading.main_thread()
    print("while it runs:", main.is_alive())
    time.sleep(1)
    print("after its end:", main.is_alive(), main is threading.main_thread())


print(threading.main_thread().is_alive())
threading.Thread(target=later).start()
time.sleep(0.5)
print("main ends")
