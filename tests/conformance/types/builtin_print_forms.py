print()
print(1, "a", None, 2.5, [1], sep="|", end="<end>\n")
print("a", "b", sep="")
print(*"abc", sep="\n")
print("no newline", end="")
print(" continues", end="\n\n")
import io, sys
buffer = io.StringIO()
print("into", 5, file=buffer, end="!", flush=True)
print(repr(buffer.getvalue()))
print("x", file=sys.stdout, sep=None, end=None)
class Writer:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
w = Writer()
print("a", 1, file=w)
print(w.parts)
for call in (lambda: print("a", sep=1), lambda: print("a", end=b""), lambda: print(file=5), lambda: print(nope=1)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
