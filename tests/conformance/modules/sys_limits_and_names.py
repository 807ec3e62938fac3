"""What sys.setrecursionlimit() refuses, and which modules are the standard library's."""
import sys


def told(limit):
    try:
        print(sys.setrecursionlimit(limit))
    except Exception as error:
        print(type(error).__name__, str(error)[:34])


for limit in 0, -5, 2 ** 31, 2 ** 40:
    told(limit)


def down(n):
    return down(n - 1) if n else told(20)


down(30)
told(1000)
print('json' in sys.stdlib_module_names, 'asyncio' in sys.stdlib_module_names, 'numpy' in sys.stdlib_module_names,
      type(sys.stdlib_module_names).__name__, 'sys' in sys.builtin_module_names, 'math' in sys.builtin_module_names,
      'json' in sys.builtin_module_names)
sys.displayhook = lambda value: print('shown:', value)
exec(compile('1 + 1', '<text>', 'single'))
sys.displayhook = sys.__displayhook__
exec(compile('"x" * 3', '<text>', 'single'))
