# Methods of classes that CPython has in C are method descriptors, and what they bind is built in.
import array, copy, datetime, inspect, io, operator, pickle, re, struct, sys, traceback

day = datetime.date(2020, 1, 2)
for method in (datetime.date.isoformat, day.isoformat, day.replace, datetime.date.fromordinal, re.Pattern.match,
               struct.Struct('i').pack, array.array('i').append, io.StringIO.getvalue,
               datetime.date.__add__, day.__add__, operator.itemgetter(1).__call__):
    try:
        signature = inspect.signature(method)
    except ValueError:
        signature = None
    print(type(method).__name__, re.sub(' at 0x.*', '', repr(method)), method.__name__, method.__qualname__, signature)
    print(' ', inspect.isfunction(method), inspect.ismethod(method), inspect.isbuiltin(method), inspect.isroutine(method),
          inspect.ismethoddescriptor(method), [name for name in ('__code__', '__func__', '__defaults__', '__dict__',
                                                                 '__closure__') if hasattr(method, name)],
          getattr(method, '__objclass__', None), getattr(method, '__module__', None))
for cls in (datetime.date, struct.Struct, io.StringIO, array.array):
    try:
        print(cls, inspect.signature(cls))
    except ValueError as error:
        print(error)


class Day(datetime.date):
    def isoformat(self):
        return 'own ' + super().isoformat()


print(Day(2020, 1, 2).isoformat(), Day(2020, 1, 2).replace(year=3), Day.fromordinal(3), Day(2020, 1, 2) + datetime.timedelta(1))
print(list(map(datetime.date.isoformat, [day])), re.compile('a').match == re.compile('a').match)
print(pickle.loads(pickle.dumps(datetime.date.isoformat)) is datetime.date.isoformat,
      copy.copy(datetime.date.isoformat) is datetime.date.isoformat, pickle.loads(pickle.dumps(day.isoformat))())


class Zone(datetime.tzinfo):
    def utcoffset(self, when):
        print(sys._getframe(1).f_code.co_name)
        1 / 0


def ask():
    datetime.datetime(2020, 1, 1, tzinfo=Zone()).isoformat()


try:
    ask()
except ZeroDivisionError as error:
    print([each.name for each in traceback.extract_tb(error.__traceback__)])
