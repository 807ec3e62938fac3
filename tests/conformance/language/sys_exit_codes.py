import sys
import atexit

@atexit.register
def last():
    print("atexit: last registered runs first? no, this was registered first")

atexit.register(print, "atexit:", "second", sep=" ")

def check(arg):
    try:
        sys.exit(arg)
    except SystemExit as e:
        print(f"sys.exit({arg!r}) -> code={e.code!r} args={e.args!r}")

for a in (None, 0, 3, "message", (1, 2), True):
    check(a)
try:
    exit(5)
except SystemExit as e:
    print("exit ->", e.code)
try:
    raise SystemExit
except BaseException as e:
    print(isinstance(e, Exception), repr(e), e.code)

def cleanup():
    try:
        sys.exit(9)
    except Exception:
        print("not caught by except Exception")
    finally:
        print("finally before exit")

print("argv length:", len(sys.argv) >= 1, "version:", sys.version_info[:2] >= (3, 6))
sys.stdout.write("no newline at the end ->")
sys.stdout.flush()
print()
cleanup()
print("unreachable")
