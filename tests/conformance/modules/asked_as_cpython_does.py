# What the library answers where random calls of it once got another answer.
import argparse, array, ast, cmath, collections, contextlib, copy, datetime, decimal, functools, hashlib, inspect
import io, itertools, json, logging, os, pathlib, pickle, random, re, string, struct, threading, time, traceback
import typing, unittest


def ask(*calls):
    for call in calls:
        try:
            print(call())
        except BaseException as error:
            print("!", type(error).__name__, error)


print("# classes")
class Base: x: int
class Below(Base): pass
class Meta(type): pass
class Made(metaclass=Meta): pass
Made.__name__ = "Other"
ask(lambda: Below.__annotations__, lambda: Below.__annotations__ is Below.__annotations__, lambda: Made.__name__,
    lambda: int.__annotations__, lambda: datetime.date.nothing, lambda: collections.deque.nothing)

print("# datetime and time")
day, moment = datetime.date(2024, 2, 29), datetime.datetime(2024, 2, 29, 12, 30)
ask(lambda: day.replace(year=None), lambda: moment.replace(hour="x"), lambda: moment.isoformat(timespec=3),
    lambda: datetime.date.fromordinal("x"), lambda: datetime.time.resolution, lambda: datetime.time(1).__reduce__(),
    lambda: datetime.datetime(2024, 1, 1, fold="x"), lambda: datetime.datetime.strptime("2020 10", "%Y %V"),
    lambda: datetime.datetime.strptime("2020-1", "%G-%u"), lambda: datetime.datetime.fromisoformat("2024-W01-8"),
    lambda: day.weekday(1), lambda: day.isoformat(1), lambda: datetime.timezone(None),
    lambda: datetime.date.fromisocalendar(2024, 60, 9), lambda: moment.nothing(),
    lambda: time.strftime("%Z %H", time.gmtime(0)), lambda: time.strptime("Tue 5", "%a %d").tm_wday,
    lambda: time.strptime("Feb 29", "%b %d").tm_yday, lambda: time.strptime(1))

print("# texts")
ask(lambda: re.match([], "x"), lambda: re.sub("1", lambda m: 2, "1a"), lambda: re.sub("1", lambda m: 2, "a1"),
    lambda: re.findall(b"a", bytearray(b"banana")), lambda: re.compile("a").groupindex, lambda: re.A | re.I | re.M,
    lambda: re.finditer("a", "b").__class__.__name__, lambda: re.compile("a").match(), lambda: re.split("a", "b", "c"),
    lambda: string.Template("$a $b").safe_substitute(collections.defaultdict(lambda: "d")),
    lambda: string.Template("$a $b").substitute(collections.defaultdict(lambda: "d"), b=1),
    lambda: format(float("nan"), "010,.2f"), lambda: format(float("-inf"), "012,"))
class Encoder(json.JSONEncoder):
    def __init__(self, **options):
        print(options)
        super().__init__(**options)
ask(lambda: json.dumps([1], cls=Encoder, indent=1), lambda: json.dumps([1], indent=()), lambda: json.dumps(1, 2, indent=3),
    lambda: json.JSONEncoder(indent=2).indent)

print("# numbers")
ask(lambda: cmath.sqrt("x"), lambda: random.Random(1).getrandbits(True), lambda: random.sample(5, 1),
    lambda: decimal.Context(capitals=2), lambda: decimal.Context(Emin=1), lambda: decimal.getcontext().flags,
    lambda: setattr(decimal.Context(), "nothing", 1), lambda: decimal.Decimal(3).compare_total_mag(-3),
    lambda: decimal.Context(traps=[]).subtract(decimal.Decimal(0), decimal.Decimal("NaN")), lambda: issubclass(int),
    lambda: struct.pack(5), lambda: struct.Struct("h"), lambda: list(struct.iter_unpack("B", b"ab")),
    lambda: array.array("i", [1]).append(), lambda: array.array("u", [1]))

print("# containers")
odd = collections.OrderedDict({1: 2, "b": 3})
odd.move_to_end(True)
ask(lambda: odd, lambda: collections.ChainMap({}, collections.defaultdict(list))[5],
    lambda: collections.UserList(1), lambda: +collections.Counter(a=True),
    lambda: list(copy.deepcopy(zip([1, 2], "ab"))), lambda: list(pickle.loads(pickle.dumps(map(len, ["a", "bc"])))),
    lambda: copy.copy(enumerate("ab", 3)).__reduce__()[1][1], lambda: functools.lru_cache(lambda **k: k)(self=1),
    lambda: list(itertools.islice(itertools.count(True), 2)))

print("# typing")
T = typing.TypeVar("T")
class Listed(typing.List[int]): pass
ask(lambda: Listed.__mro__, lambda: typing.Deque(), lambda: typing.Literal[int, ()], lambda: typing.ForwardRef("a b"),
    lambda: collections.abc.Callable[[int, str], bool], lambda: collections.abc.Callable[..., int], lambda: list[type(None)],
    lambda: type(typing.List[int]).__name__, lambda: typing.Generic[int], lambda: typing.Pattern[str], lambda: typing.List())

print("# tools")
class First:
    def __init__(self, a, b=2): pass
parser = argparse.ArgumentParser("prog")
case = unittest.TestCase()
ask(lambda: inspect.getfullargspec(First), lambda: inspect.getclasstree([Base, Below]),
    lambda: parser.add_argument("--x", type_=int), lambda: parser.add_argument("--y", nargs="z"),
    lambda: argparse.ArgumentParser(conflict_handler="x"), lambda: argparse.FileType("r"),
    lambda: parser.add_argument_group(required=True), lambda: parser.add_argument("--z", nargs=2, metavar=("A",)),
    lambda: case.assertIn(1, list(range(40))), lambda: case.assertEqual("a" * 99, [1, 2, 3]),
    lambda: case.assertCountEqual([3, 1], [3, 3, 2]), lambda: case.assertSetEqual({1}, 5), lambda: case.assertRaises(5),
    lambda: case.assertSequenceEqual(1, [2]), lambda: case.assertListEqual(["x" * 90], ["x" * 89 + "y"]),
    lambda: unittest.TestSuite(), lambda: ast.unparse(5),
    lambda: threading.RLock().acquire(False, 1), lambda: hashlib.new(5),
    lambda: "taskName" in logging.makeLogRecord({}).__dict__, lambda: os.path.exists(""), lambda: os.path.relpath(""))
open("plain", "w").close()
ask(lambda: pathlib.Path("none").write_bytes(()), lambda: pathlib.Path("none").exists(), lambda: open("plain/below", "w"),
    lambda: io.TextIOWrapper(io.BytesIO(b"abcd")).truncate(2))
try:
    raise ExceptionGroup("two", [ValueError(1)])
except ExceptionGroup as group:
    print([text.count("\n") for text in traceback.format_exception(group)])
