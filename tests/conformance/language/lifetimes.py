# When the last reference goes, the object goes: no instruction may keep one.


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)

    def __repr__(self):
        return f"<{self.name}>"


class Text(str):
    def __del__(self):
        print("freed text", self)


def unpacking():
    first, second = (Noted("one"), Noted("two"))
    print(first, second)
    del first
    print("first is gone")
    [third] = [Noted("three")]
    third = None
    print("third is gone")


def displays():
    print(len({Noted("in a set")}))
    print(len({Noted("key"): Noted("value")}))
    print(len({name: Noted(name) for name in "ab"}))
    print(len({Noted(name) for name in "c"}))
    print(len([*[Noted("spread")]]))


def formatting():
    print(f"{Text('padded'):>8}|{Noted('shown')!r:>9}|")


class Twice:
    def __init__(self):
        self.left = 2

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left -= 1
        return Noted(f"item {self.left}")

    def __del__(self):
        print("freed the iterator")


def looping():
    for item in Twice():
        print(item)
    item = None
    print("after the loop")


def returned(value):
    return value


def calling():
    returned(Noted("dropped result"))
    print("after the call")
    kept = returned(Noted("kept result"))
    kept = None
    print(str(Noted("converted")))
    print(max(Noted("only").name, "a"))


for function in (unpacking, displays, formatting, looping, calling):
    print("--", function.__name__)
    function()
