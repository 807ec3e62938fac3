class Loud:
    def __init__(self, name): self.name = name
    def __del__(self):
        print("del", self.name)
        raise ValueError(self.name)
a = Loud("a")
del a
print("after a")
def local():
    b = Loud("b")
    return "returned"
print(local())
def generator():
    try:
        yield 1
    finally:
        raise KeyError("in finally")
g = generator()
next(g)
del g
print("after generator")
class Half:
    def __init__(self, value): self.value = value
    def __del__(self): print("half", self.value)
try:
    Half()
except TypeError as error:
    print(error)
items = [Loud("c")]
items.clear()
print("end")
