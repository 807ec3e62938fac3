"""What a SyntaxError tells can be set; its arguments stay."""
import traceback

e = SyntaxError('first', ('file.py', 1, 2, 'text'))
print(e, e.args)
e.lineno, e.filename, e.msg = 5, 'dir/other.py', 'second'
print(e, e.args)
e.text, e.offset = 'a b', 3
print(e.text, e.offset, e.end_lineno, e.end_offset, e.print_file_and_line)
print(''.join(traceback.format_exception_only(e)))
for made in (SyntaxError(), SyntaxError('alone'), SyntaxError(3)):
    print(repr(made), '|', made, '|', made.msg, made.lineno)
for place in ('b', (), ('f', 1, 2), range(7)):
    try:
        SyntaxError('a', place)
    except TypeError as error:
        print(error)
e = SyntaxError('known later')
e.lineno = 4
print(e)
e.filename = 'x.py'
print(e)
e.lineno = None
print(e, e.args)
try:
    compile('a b', 'template', 'exec')
except SyntaxError as error:
    error.lineno += 10
    error.filename = 'page.html'
    print(error, error.args[1][:2])
