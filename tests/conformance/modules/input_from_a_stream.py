import io
import sys

sys.stdin = io.StringIO('Ada\n36\nrest\n')
name = input('Your name: ')
age = int(input())
print(f'{name} is {age}', [line.strip() for line in sys.stdin])
try:
    input('more? ')
except EOFError as e:
    print('EOFError', e)
sys.stdin = sys.__stdin__
shown, sys.stdout = sys.stdout, io.StringIO()
sys.stdin = io.StringIO('x')
print(input('prompt> '))
written, sys.stdout = sys.stdout.getvalue(), shown
print(repr(written))
