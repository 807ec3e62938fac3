import difflib
import io
import sys


def lines():
    for n in range(3):
        print("made", n)
        yield f"line {n}\n"


sys.stdout.writelines(lines())
sys.stdout.writelines(difflib.unified_diff(["one\n", "two\n"], ["one\n", "three\n"], "a", "b"))
sys.stdout.writelines(["no end", ", still\n"])
sys.stdout.writelines("abc\n")
for wrong in (5, [1], ["fine\n", None]):
    try:
        sys.stdout.writelines(wrong)
    except TypeError as error:
        print(error)


class Loud:
    def write(self, text):
        sys.__stdout__.write(text.upper())

    def flush(self):
        pass


buffer = io.StringIO()
buffer.writelines(f"{n} " for n in range(4))
print(buffer.getvalue())
sys.stdout = Loud()
print("loud")
