"""What type(), its subclasses and the wrappers of methods say to other numbers of arguments, and some
functions."""
import asyncio


class Meta(type):
    pass


for call in (lambda: type(*"ab"), lambda: Meta(), lambda: Meta(1), lambda: Meta("A", ()),
             lambda: Meta.__new__(Meta, 1), lambda: type.__new__(Meta), lambda: Meta("A", (), {}, 4),
             lambda: Meta("A", (), {}), lambda: classmethod(), lambda: classmethod(1, 2),
             lambda: staticmethod(len, 2), lambda: staticmethod(len)(""),
             lambda: ExceptionGroup.__class_getitem__(int),
             lambda: BaseExceptionGroup.__class_getitem__(1, 2),
             lambda: enumerate.__class_getitem__(str)):
    try:
        print(call())
    except TypeError as error:
        print(error)


class Letters:
    def __getitem__(self, i):
        if i > 4:
            raise IndexError
        return "abcde"[i]


letters = iter(Letters())
print(next(letters), letters.__reduce__()[2], letters.__setstate__(3), list(letters))

future = asyncio.new_event_loop().create_future()
for call in (lambda: sorted(k=[1]), lambda: sorted([1], [2]), lambda: sorted([1], k=1),
             lambda: sum(k=[1]), lambda: super(1, 2, 3), lambda: dict.fromkeys(),
             lambda: asyncio.Future.add_done_callback(future),
             lambda: future.add_done_callback(print, 2)):
    try:
        print(call())
    except TypeError as error:
        print(error)
