"""Functions, code objects and namespaces that a program makes itself."""
import types


def template(x, y=2):
    return x, y, z


z = 'global z'
clone = types.FunctionType(template.__code__, {'z': 'other z'}, 'clone', (10, 20))
print(clone(), clone.__name__, clone.__qualname__, clone.__module__, clone.__defaults__)
code = template.__code__.replace(co_name='renamed')
print(code.co_name, code.co_qualname, code.co_varnames, code.co_argcount, code.co_names, template.__code__.co_name)
renamed = types.FunctionType(code.replace(co_qualname='K.renamed'), globals())
print(renamed(1, 5), renamed.__name__, renamed.__qualname__)
try:
    code.replace(co_name=5)
except TypeError as error:
    print(error)


def failing():
    raise ValueError


try:
    types.FunctionType(failing.__code__.replace(co_name='other'), {'ValueError': ValueError})()
except ValueError as error:
    print(error.__traceback__.tb_next.tb_frame.f_code.co_name)
space = types.SimpleNamespace(b=1, a=[2])
space.self = space
space.others = [space, types.SimpleNamespace(up=space)]
print(space)


class Own(types.SimpleNamespace):
    pass


own = Own(x=1)
own.own = own
print(own, repr(own) == repr(own))
