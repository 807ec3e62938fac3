import decimal
from typing import ForwardRef, List, NamedTuple, NotRequired, Optional, Required, TypedDict, get_type_hints


class Movie(TypedDict):
    title: 'Required[str]'
    year: int
    cast: 'NotRequired[int]'


class Film(Movie, total=False):
    reels: 'List[int]'
    parts: List['int']


print(Movie.__annotations__)
print(Film.__annotations__)
print(TypedDict('X', {'a': 'int', 'b': Optional['int']}).__annotations__)


class Point(NamedTuple):
    x: 'int'


print(Point.__annotations__, NamedTuple('M', [('a', 'int')]).__annotations__)
print(get_type_hints(Movie), get_type_hints(Film), get_type_hints(Point))
print(ForwardRef('a'), ForwardRef('a', module='m'), ForwardRef('a', module='m').__forward_module__)
print(ForwardRef('a') == ForwardRef('a'), ForwardRef('a', module='x') == ForwardRef('a'), ForwardRef('a') == 'a',
      hash(ForwardRef('a', module='x')) == hash(ForwardRef('a', module='x')))


def f(a: ForwardRef('Decimal', module='decimal'), b: ForwardRef('int', module='no_such')):
    pass


try:
    print(get_type_hints(f))
except TypeError as error:
    print(error)
seen = ForwardRef('int')
print(seen.__forward_evaluated__, seen.__forward_value__)


def g(a: List[seen]):
    pass


print(get_type_hints(g), seen.__forward_evaluated__, seen.__forward_value__, seen == ForwardRef('int'))
print(seen.__forward_is_argument__, ForwardRef('x', is_argument=False).__forward_is_argument__, seen.__forward_is_class__)
