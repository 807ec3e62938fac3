# super() where the first argument is None or fits the class in none of the ways.
class A:
    def hello(self): return 1
class B(A):
    def hello(self): return super().hello()
    def g(self): return super().bye()
    def r(self): return repr(super()), super().__class__, super().__self__
for o in (None, 3, A(), A, B, object, type):
    for f in (B.hello, B.g, B.r):
        try: print(f(o))
        except Exception as e: print(type(e).__name__, e)
for a in [(B, 3), (B, None), (B, A()), (B, A), (B, B), (B, B()), (3, 4), (B,), (B, type), (object, None), (B, object)]:
    try: s = super(*a); print(type(s).__name__, s.__thisclass__, s.__self__ is a[-1])
    except Exception as e: print(type(e).__name__, e)

# Descriptors that super() finds, asked on behalf of a class and of an instance.
class D:
    def __init__(self, value): self.value = value
    def __get__(self, instance, owner): return self.value, instance and type(instance).__name__, owner.__name__
class P:
    own = D(1)
    within = classmethod(D(2))
    named = property(lambda self: "property of " + type(self).__name__)
    within_too = classmethod(property(lambda cls: "of class " + cls.__name__))
class Q(P):
    def show(self): return super().own, super().within, super().named, super().within_too
    @classmethod
    def show_class(cls): return super().own, super().within, type(super().named).__name__, super().within_too
print(Q().show())
print(Q.show_class())
class Unset:
    __slots__ = "x",
    def x_of(self): return super().x
class Below(Unset):
    def x_of(self): return super().x
try: print(Below().x_of())
except AttributeError as e: print(e)
for k, v in vars(type("C1", (), {"__init_subclass__": lambda cls: 1, "__new__": lambda cls: 1, "k": classmethod(lambda cls: 1)})).items():
    if isinstance(v, (classmethod, staticmethod)): print(k, getattr(v, "__qualname__", "-"), getattr(v, "__name__", "-"), callable(v.__func__))
class Hooked:
    __init_subclass__ = staticmethod(lambda **given: print("hook", given))
class Under(Hooked, a=1): pass
class Getter:
    def __get__(self, instance, owner): print("asked", instance, owner.__name__); return lambda *a, **k: a or k
class ByDescriptor:
    __init_subclass__ = __class_getitem__ = Getter()
class Under(ByDescriptor, a=1): pass
print(ByDescriptor[4], Under[5, 6])
class NotGeneric:
    __class_getitem__ = None
try: NotGeneric[1]
except TypeError as e: print(e)
