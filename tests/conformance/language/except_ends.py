# What dies with an exception sees the line of the statement behind which it does.
import sys
class D:
    def __init__(s,n): s.n=n
    def __del__(s): print(s.n, sys._getframe(1).f_lineno)
def f(n):
    d=D(n)
    raise RuntimeError(n)
try:
    f("a")
except RuntimeError as e:
    x=1
    print("body")

for k in range(2):
    try:
        f("loop")
    except RuntimeError as e:
        print("x")
        continue
def h():
    try:
        f("h")
    except RuntimeError as e:
        return 5
h()
try:
    f("noname")
except RuntimeError:
    print("nn")
print("end")
