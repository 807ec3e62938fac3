class Custom(Exception):
    def __str__(self):
        return "line one\nline two"


def a():
    {}["missing key"]


def b():
    try:
        a()
    except KeyError:
        undefined_name.attribute


try:
    b()
except NameError as error:
    error.add_note("a note\nof two lines")
    raise Custom() from error
