from collections.abc import Iterable, Sized, Callable, Hashable, Mapping
class A: pass
class B(A): pass
class C: 
    def __len__(self): return 0
    def __iter__(self): return iter(())
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, float)), isinstance("a", int | str), isinstance(None, type(None)), isinstance(B(), A), isinstance(A(), B))
print(issubclass(B, A), issubclass(A, B), issubclass(bool, int), issubclass(A, object), issubclass(B, (int, A)), issubclass(int, int | str))
print(isinstance(C(), Iterable), isinstance(C(), Sized), isinstance(C(), Callable), isinstance([], Hashable), isinstance({}, Mapping), issubclass(C, Iterable), isinstance(len, Callable))
class Meta(type):
    def __instancecheck__(cls, obj): return obj == 5
    def __subclasscheck__(cls, sub): return sub is int
class Five(metaclass=Meta): pass
print(isinstance(5, Five), isinstance(6, Five), issubclass(int, Five), issubclass(str, Five), isinstance(Five(), Five))
for call in (lambda: isinstance(1, 5), lambda: isinstance(1, [int]), lambda: issubclass(1, int), lambda: issubclass(int, "x"), lambda: isinstance([], list[int]), lambda: isinstance(1), lambda: isinstance(1, (int, 5)), lambda: isinstance("a", (int, 5))):
    try:
        print(call())
    except TypeError as error:
        print(error)
