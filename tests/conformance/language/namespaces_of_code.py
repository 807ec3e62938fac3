# One code object, run with now these names, now those.

program = compile(
    """
def ask():
    return (answer, len("four"))
shown = ask()
answer = answer + 1
again = ask()
""",
    "<program>",
    "exec",
)

first = {"answer": 1, "unused": 0}
second = {"unused": 0, "answer": 10}
third = {"answer": 100, "len": lambda text: "not the built-in"}
for namespace in (first, second, first, third, second):
    exec(program, namespace)
    print(namespace["shown"], namespace["again"])

count = 0


def bump():
    global count
    count += 1
    return count


print(bump(), bump(), count)
del count
try:
    bump()
except NameError as error:
    print(error)
count = 5
print(bump(), len("abc"))
saved = len
len = lambda text: -1
print(len("abc"))
del len
print(len("abc"), saved is len)
