"""Types that a program meets but cannot call, and those with one instance."""
import types


async def coroutine():
    pass


async def generator():
    yield


made = coroutine()
step = generator().__anext__()
for cls in (type(made), types.GeneratorType, types.AsyncGeneratorType, type(step),
            type(made.__await__()), types.FrameType, types.BuiltinFunctionType,
            type({}.keys()), type({}.values()), type({}.items()), type(iter([])), type(iter(())),
            type(iter({})), type(iter(set())), type(iter(range(3))), type(iter(int, 1)),
            types.GenericAlias, types.UnionType, types.MemberDescriptorType,
            type(None), type(...), type(NotImplemented)):
    for arguments in ((), (1,)):
        try:
            print(cls, cls(*arguments))
        except TypeError as error:
            print(cls, error)
print(type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)
made.close()
