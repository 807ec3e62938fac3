print("hello", 1+2, 3.5, [1,2,(3,)])
def fib(n):
    if n < 2:
        return n
    return fib(n-1) + fib(n-2)
print(fib(15))
class A:
    def __init__(self, x):
        self.x = x
    def __repr__(self):
        return f"A({self.x!r})"
    def double(self):
        return A(self.x*2)
print(A(4).double(), [A(1)])
def gen(n):
    for i in range(n):
        got = yield i
        if got: print("got", got)
print(list(gen(4)))
g = gen(3)
print(next(g), g.send("hi"))
try:
    1/0
except ZeroDivisionError as e:
    print("caught", e)
finally:
    print("fin")
d = {"a":1, 2:3}
for k, v in d.items(): print(k, v)
print(sorted([3,1,2], key=lambda x: -x))
x = [i*i for i in range(5) if i%2]
print(x, {1,2,3}, {"k": A(2)})
def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
f = outer(); f(); print(f())
print("%d %s" % (1, "x"), f"{3.14159:.2f}")
