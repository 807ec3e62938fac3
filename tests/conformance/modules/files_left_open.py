import atexit
import io

left = open("left.txt", "w")
left.write("written, and not closed\n")
also = open("also.bin", "wb")
also.write(b"bytes")
both = open("both.txt", "w+")
both.write("one\ntwo\n")
both.seek(0)
print(both.readline())
inner = io.BytesIO()
around = io.TextIOWrapper(inner, write_through=False)
around.write("in memory")


def keep():
    return left


class Loud:
    def __del__(self):
        print("the end")


loud = Loud()
atexit.register(lambda: print(left.closed, also.closed, both.closed, around.closed))

raw = io.FileIO("raw.bin", "w")
raw.write(b"raw")
over = io.BufferedWriter(io.FileIO("over.bin", "w"))
over.write(b"over")
