"""A warning of the compiler that a filter makes an error has its place, and no line of a text that is no file."""
import traceback
import warnings


def told(text, mode='exec'):
    try:
        compile(text, '<text>', mode)
        print('fine')
    except SyntaxError as error:
        print(error.msg, error.filename, error.lineno, error.offset, error.end_lineno, error.end_offset, error.text)
        print(''.join(traceback.format_exception_only(error)))


warnings.simplefilter('error')
told('assert (1, 2)')
told('x = 5\nif x is 1:\n    pass')
told('1()')
told('"a" is x', 'eval')
warnings.simplefilter('ignore')
told('1 is 1')
