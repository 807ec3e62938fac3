import os, io, sys, builtins
print(os.path.exists(''), os.path.isdir(''), io.open is open, os.path.exists('a\0b'))
for f in (lambda: open(''), lambda: open(b''), lambda: open('a\0'), lambda: open(b'a\0'), lambda: os.stat(''), lambda: os.stat('a\0b'), lambda: os.mkdir('a\0b'), lambda: os.listdir(''), lambda: os.remove('a\0'), lambda: open('', 'w'), lambda: os.rename('', 'b')):
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(exit, quit, type(exit), exit.name, exit.eof)
print(sys.copyright[:30])

with open("tt.txt", "w") as file:
    file.write("a\nb\nc\n")
with open(b"tt.txt") as file:
    print(file.name)
    for bad in (lambda: file.write("x"), lambda: file.seek(1, 1), lambda: file.truncate(0)):
        try:
            bad()
        except (OSError, io.UnsupportedOperation) as error:
            print(type(error).__name__, error)
    file.seek(0)
    print(next(file))
    try:
        file.tell()
    except OSError as error:
        print(error)
os.remove("tt.txt")
try:
    exit("so far")
except SystemExit as error:
    print(error.code)
