import atexit
import sys

atexit.register(print, "at exit one")


@atexit.register
def last():
    print("at exit two")


try:
    sys.exit(3)
except SystemExit as error:
    print("caught", error.code)
try:
    exit()
except SystemExit as error:
    print(error.code)
print("leaving", file=sys.stderr)
sys.exit("a message on stderr")
