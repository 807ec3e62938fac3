"""Carets stand below what they mark where letters are two columns wide."""
import traceback


def 问候(名字):
    return '你好，' + 名字 + 1


try:
    问候('世界')
except TypeError:
    traceback.print_exc()

# A round of causes is told once.
first, second = ValueError('first'), ValueError('second')
first.__cause__ = second
second.__cause__ = first
traceback.print_exception(first)
first.__cause__ = first
traceback.print_exception(first)
print(traceback.extract_stack(limit=0))
print('说明: ' + {'价格': 5}['价格'])
