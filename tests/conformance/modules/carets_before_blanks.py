# traceback.py takes the blanks at the end of a line for blanks at its begin.
import sys
import traceback


def plain():
    return [1, 2][5]


def blank():
    return [1, 2][5] 


def many():
    value = 1 + len(3)    


def comment():
    return {}["a"]  # why   


def tab():
    return None.nothing + 1	


for function in plain, blank, many, comment, tab:
    try:
        function()
    except Exception:
        traceback.print_exc(file=sys.stdout)
try:
    sys.exit(SystemExit("an instance"))
except SystemExit as error:
    print(repr(error.code), repr(error))


class Custom(SystemExit):
    pass


try:
    sys.exit(Custom(3))
except SystemExit as error:
    print(type(error).__name__, error.code, error.args)
try:
    compile("x", "", "exec", flags=99999999)
except ValueError as error:
    print(error)
many()    
