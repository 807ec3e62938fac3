"""Tests as methods of classes."""
import os
import sys
import time
import traceback
import warnings
import warnings as _warnings

__all__ = ['TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner',
           'TestLoader', 'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip',
           'skipIf', 'skipUnless', 'expectedFailure', 'TextTestResult', 'addModuleCleanup',
           'enterModuleContext', 'doModuleCleanups']


class SkipTest(Exception):
    pass



def skip(reason):
    def decorator(test_item):
        if not isinstance(test_item, type):
            import functools

            @functools.wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item
    if callable(reason) and not isinstance(reason, str):
        test_item, reason = reason, ''
        return decorator(test_item)
    return decorator


def _id(obj):
    return obj


def skipIf(condition, reason):
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    return _id if condition else skip(reason)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def _entered(cm, add_cleanup):
    from contextlib import _methods_of
    enter, leave = _methods_of(cm, '__enter__', '__exit__', 'context manager')
    result = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return result


def enterModuleContext(cm):
    return _entered(cm, addModuleCleanup)


def _clean_up(cleanups):
    """Calls the last first; what they raised, as sys.exc_info() has it."""
    problems = []
    while cleanups:
        function, args, kwargs = cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception:
            problems.append(sys.exc_info())
    return problems


def doModuleCleanups():
    problems = _clean_up(_module_cleanups)
    if problems:
        raise problems[0][1]


def _shown(value):
    try:
        return repr(value)
    except Exception:
        return object.__repr__(value)


_LONGEST = 80
_PLACEHOLDER, _BEGIN, _END, _COMMON = 12, 5, 5, 5  # least lengths of the parts of a shortened text
_DIFFERENCE = _LONGEST - (_BEGIN + _PLACEHOLDER + _COMMON + _PLACEHOLDER + _END)


def _shortened(text, begin, end):
    left_out = len(text) - begin - end
    if left_out <= _PLACEHOLDER:
        return text
    return f'{text[:begin]}[{left_out} chars]{text[len(text) - end:]}'


def _shared_start(*values):
    """The reprs, shortened in what they have in common where they are long."""
    shown = tuple([_shown(value) for value in values])
    longest = max(map(len, shown))
    if longest <= _LONGEST:
        return shown
    start = os.path.commonprefix(shown)
    length = len(start)
    room = _LONGEST - (longest - length + _BEGIN + _PLACEHOLDER)
    if room > _COMMON:
        return tuple([_shortened(start, _BEGIN, room) + text[length:] for text in shown])
    return tuple([_shortened(start, _BEGIN, _COMMON) + _shortened(text[length:], _DIFFERENCE, _END)
                  for text in shown])


def _count_differences(first, second):
    """(count here, count there, item) of what occurs in one list more often than in the other."""
    first, second = list(first), list(second)
    found = []
    while first:
        item = first[0]
        counts = first.count(item), second.count(item)
        first = [other for other in first if other != item and other is not item]
        second = [other for other in second if other != item and other is not item]
        if counts[0] != counts[1]:
            found.append((*counts, item))
    while second:
        item = second[0]
        found.append((0, second.count(item), item))
        second = [other for other in second if other != item and other is not item]
    return found


class _Expecting:
    """Of an exception or a warning."""

    def __init__(self, case, expected, pattern=None):
        self.test_case = case
        self.expected = expected
        if pattern is not None:
            import re
            pattern = re.compile(pattern)
        self.pattern = pattern
        self.msg = None

    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all([isinstance(kind, type) and issubclass(kind, self._base) for kind in kinds]):
            raise TypeError(f'{name}() arg 1 must be {self._base_text}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            for key in kwargs:
                raise TypeError(f'{key!r} is an invalid keyword argument for this function')
            return self
        function, *rest = args
        self.name = getattr(function, '__name__', str(function))
        with self:
            function(*rest, **kwargs)


class _AssertRaisesContext(_Expecting):
    _base, _base_text = BaseException, 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            names = (', '.join([e.__name__ for e in self.expected])
                     if isinstance(self.expected, tuple) else self.expected.__name__)
            if isinstance(self.expected, tuple):
                names = str(self.expected)
            called = getattr(self, 'name', None)
            self.test_case._fail_with(self.msg, f'{names} not raised by {called}' if called
                                      else f'{names} not raised')
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.pattern is not None:
            pattern = self.pattern
            if not pattern.search(str(exc_value)):
                self.test_case._fail_with(self.msg, f'"{pattern.pattern}" does not match '
                                                    f'"{exc_value}"')
        return True


class _AssertWarnsContext(_Expecting):
    _base, _base_text = Warning, 'a warning type or tuple of warning types'

    def __enter__(self):
        self._manager = warnings.catch_warnings(record=True)
        self.warnings = self._manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for warning in self.warnings:
            if not isinstance(warning.message, self.expected):
                continue
            first = first or warning.message
            if self.pattern is not None and not self.pattern.search(str(warning.message)):
                continue
            self.warning = warning.message
            self.filename = warning.filename
            self.lineno = warning.lineno
            return
        if first is not None:
            self.test_case._fail_with(self.msg, f'"{self.pattern.pattern}" does not match "{first}"')
        kind = getattr(self.expected, '__name__', str(self.expected))
        called = getattr(self, 'name', None)
        self.test_case._fail_with(self.msg, f'{kind} not triggered by {called}' if called
                                  else f'{kind} not triggered')


class _AssertLogsContext:
    def __init__(self, case, logger, level, wants_none):
        import logging
        self.test_case = case
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging.INFO if level is None else logging._level_of(level)
        self.wants_none = wants_none

    def __enter__(self):
        import logging
        self.records = []
        self.output = []
        watcher = self

        class Watcher(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))
        handler = Watcher()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self._before = self.logger.handlers[:], self.logger.level, self.logger.propagate
        self.logger.handlers = [handler]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        return None if self.wants_none else self

    def __exit__(self, exc_type, exc_value, tb):
        import logging
        self.logger.handlers, level, self.logger.propagate = self._before
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.wants_none and self.records:
            self.test_case._fail_with(None, f'Unexpected logs found: {self.output!r}')
        if not self.wants_none and not self.records:
            self.test_case._fail_with(None, 'no logs of level '
                                      f'{logging.getLevelName(self.level)} or higher triggered on '
                                      f'{self.logger.name}')


class _SubTest:
    def __init__(self, case, message, params):
        self.test_case = case
        self._message = message
        self.params = params
        self.failureException = case.failureException

    def _subDescription(self):
        parts = []
        if self._message is not None:
            parts.append(f'[{self._message}]')
        if self.params:
            parts.append(f'({", ".join([f"{k}={v!r}" for k, v in self.params.items()])})')
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'


class _SubTestContext:
    def __init__(self, case, subtest):
        self.case = case
        self.subtest = subtest

    def __enter__(self):
        self._outer = self.case._subtest
        if self._outer is not None:
            self.subtest.params = {**self._outer.params, **self.subtest.params}
        self.case._subtest = self.subtest

    def __exit__(self, exc_type, exc_value, tb):
        self.case._subtest = self._outer
        result = self.case._result
        if result is None or exc_type is not None and issubclass(exc_type, KeyboardInterrupt):
            return False
        if exc_type is None:
            if self.case._is_success:
                result.addSubTest(self.case, self.subtest, None)
            return False
        if issubclass(exc_type, SkipTest):
            self.case._is_success = False
            result.addSkip(self.subtest, str(exc_value))
            return True
        if self.case._expects_failure:
            return False  # which ends the test
        self.case._is_success = False
        result.addSubTest(self.case, self.subtest, (exc_type, exc_value, tb))
        return True


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        method = None
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != 'runTest':
                raise ValueError(f'no such test method in {self.__class__}: {methodName}')
        self._testMethodDoc = getattr(method, '__doc__', None)
        self._cleanups = []
        self._subtest = None
        self._result = None
        self._is_success, self._expects_failure = True, False
        self._type_equality_funcs = {}

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return f'{_class_name(self.__class__)}.{self._testMethodName}'

    def __str__(self):
        return f'{self._testMethodName} ({_class_name(self.__class__)}.{self._testMethodName})'

    def __repr__(self):
        return f'<{_class_name(self.__class__)} testMethod={self._testMethodName}>'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = _clean_up(cls._class_cleanups)

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._attempt(self._call, function, *args, **kwargs)
        return self._is_success

    @classmethod
    def enterClassContext(cls, cm):
        return _entered(cm, cls.addClassCleanup)

    def enterContext(self, cm):
        return _entered(cm, self.addCleanup)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTestContext(self, _SubTest(self, msg, params))

    # --- running ---

    def _call(self, function, *args, **kwargs):
        return function(*args, **kwargs)

    def _attempt(self, function, *args, **kwargs):
        """Runs a part of the test, and tells the result of what went wrong; whether it went well."""
        try:
            function(*args, **kwargs)
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as skipped:
            self._result.addSkip(self, str(skipped))
        except BaseException as error:
            if self._expects_failure:
                self._expected_failure = sys.exc_info()
                return True
            if isinstance(error, self.failureException):
                self._result.addFailure(self, sys.exc_info())
            else:
                self._result.addError(self, sys.exc_info())
        self._is_success = False
        return False

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
        result.startTest(self)
        method = getattr(self, self._testMethodName)
        try:
            if (getattr(self.__class__, '__unittest_skip__', False)
                    or getattr(method, '__unittest_skip__', False)):
                why = (getattr(self.__class__, '__unittest_skip_why__', '')
                       or getattr(method, '__unittest_skip_why__', ''))
                result.addSkip(self, why)
                return result
            self._result = result
            self._begin()
            expects_failure = (getattr(self.__class__, '__unittest_expecting_failure__', False)
                               or getattr(method, '__unittest_expecting_failure__', False))
            self._is_success = True
            self._expects_failure, self._expected_failure = False, None
            self._attempt(self._call, self.setUp)
            if self._is_success:
                self._expects_failure = expects_failure
                self._attempt(self._checked, method)
                self._expects_failure = False
                self._attempt(self._call, self.tearDown)
            self.doCleanups()
            self._end()
            if not self._is_success:
                pass
            elif not expects_failure:
                result.addSuccess(self)
            elif self._expected_failure is not None:
                result.addExpectedFailure(self, self._expected_failure)
            else:
                result.addUnexpectedSuccess(self)
            return result
        finally:
            result.stopTest(self)

    def _begin(self):
        pass

    def _end(self):
        pass

    def _checked(self, method):
        value = self._call(method)
        if value is not None:
            # Of the library's, as in CPython: shown where warnings of all modules are.
            warnings._frame_line = '    return self.run(*args, **kwds)'
            warnings.warn_explicit('It is deprecated to return a value that is not None from a test '
                                   f'case ({method})', DeprecationWarning,
                                   '/usr/lib/python3.11/unittest/case.py', 678, 'unittest.case',
                                   globals().setdefault('__warningregistry__', {}))

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()

    # --- assertions ---

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def _fail_with(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail_with(msg, f'{_shown(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail_with(msg, f'{_shown(expr)} is not false')

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second):
            special = self._type_equality_funcs.get(type(first))
            if special is not None:
                if isinstance(special, str):
                    special = getattr(self, special)
                special(first, second, msg=msg)
                return
            special = {dict: self.assertDictEqual, list: self.assertListEqual,
                       tuple: self.assertTupleEqual, set: self.assertSetEqual,
                       frozenset: self.assertSetEqual,
                       str: self.assertMultiLineEqual}.get(type(first))
            if special is not None:
                special(first, second, msg)
                return
        if not first == second:
            self._fail_with(msg, '%s != %s' % _shared_start(first, second))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail_with(msg, f'{_shown(first)} == {_shown(second)}')

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            if difference <= delta:
                return
            text = f'{_shown(delta)} delta'
        else:
            places = 7 if places is None else places
            if round(difference, places) == 0:
                return
            text = f'{places!r} places'
        self._fail_with(msg, f'{_shown(first)} != {_shown(second)} within {text} '
                             f'({_shown(difference)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            if not first == second and difference > delta:
                return
            text = f'{_shown(delta)} delta ({_shown(difference)} difference)'
        else:
            places = 7 if places is None else places
            if not first == second and round(difference, places) != 0:
                return
            text = f'{places!r} places'
        self._fail_with(msg, f'{_shown(first)} == {_shown(second)} within {text}')

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = 'sequence' if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, seq in (('First', seq1), ('Second', seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f'{which} sequence is not a {name}: {_shown(seq)}')
        text = None
        for which, seq in (('First', seq1), ('Second', seq2)):
            try:
                len(seq)
            except (TypeError, NotImplementedError):
                text = f'{which} {name} has no length.    Non-sequence?'
                break
        if text is None:
            if seq1 == seq2:
                return
            text = self._sequence_difference(seq1, seq2, name, seq_type)
            if text is None:
                return
        self._fail_with(msg, text + self._difference(_pretty_lines(seq1), _pretty_lines(seq2)))

    def _sequence_difference(self, seq1, seq2, name, seq_type):
        """Where they differ first, in words; None if in their types alone."""
        unindexable = TypeError, IndexError, NotImplementedError
        text = '%ss differ: %s != %s\n' % (name.capitalize(), *_shared_start(seq1, seq2))
        for i in range(min(len(seq1), len(seq2))):
            items = []
            for which, seq in (('first', seq1), ('second', seq2)):
                try:
                    items.append(seq[i])
                except unindexable:
                    text += f'\nUnable to index element {i} of {which} {name}\n'
                    break
            if len(items) < 2:
                break
            if items[0] != items[1]:
                text += '\nFirst differing element %d:\n%s\n%s\n' % (i, *_shared_start(*items))
                break
        else:
            if len(seq1) == len(seq2) and seq_type is None and type(seq1) is not type(seq2):
                return None
        if len(seq1) != len(seq2):
            which, longer = ('First', seq1) if len(seq1) > len(seq2) else ('Second', seq2)
            extra = min(len(seq1), len(seq2))
            text += f'\n{which} {name} contains {len(longer) - extra} additional elements.\n'
            try:
                text += f'First extra element {extra}:\n{_shown(longer[extra])}\n'
            except unindexable:
                text += f'Unable to index element {extra} of {which.lower()} {name}\n'
        return text

    def _difference(self, first, second):
        import difflib
        return self._omitted_if_long('\n' + '\n'.join(difflib.ndiff(first, second)))

    def _omitted_if_long(self, text):
        if self.maxDiff is None or len(text) <= self.maxDiff:
            return text
        return f'\nDiff is {len(text)} characters long. Set self.maxDiff to None to see it.'

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        differences = []
        for which, one, other in (('first', set1, set2), ('second', set2, set1)):
            try:
                differences.append(one.difference(other))
            except TypeError as error:
                self.fail(f'invalid type when attempting set difference: {error}')
            except AttributeError as error:
                self.fail(f'{which} argument does not support set difference: {error}')
        first, second = differences
        if not first and not second:
            return
        lines = []
        if first:
            lines.append('Items in the first set but not the second:')
            lines.extend(map(repr, first))
        if second:
            lines.append('Items in the second set but not the first:')
            lines.extend(map(repr, second))
        self._fail_with(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            text = '%s != %s' % _shared_start(d1, d2)
            self._fail_with(msg, text + self._difference(_pretty_lines(d1), _pretty_lines(d2)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        import difflib
        lines1, lines2 = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if len(lines1) == 1 and first.strip('\r\n') == first:
            lines1, lines2 = [first + '\n'], [second + '\n']
        text = '%s != %s' % _shared_start(first, second)
        difference = '\n' + ''.join(difflib.ndiff(lines1, lines2))
        self._fail_with(msg, text + self._omitted_if_long(difference))

    def assertCountEqual(self, first, second, msg=None):
        wrong = _count_differences(first, second)
        if wrong:
            lines = ['First has %d, Second has %d:  %r' % each for each in wrong]
            self._fail_with(msg, 'Element counts were not equal:\n'
                            + self._omitted_if_long('\n'.join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail_with(msg, f'{_shown(member)} not found in {_shown(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail_with(msg, f'{_shown(member)} unexpectedly found in {_shown(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail_with(msg, f'{_shown(expr1)} is not {_shown(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail_with(msg, f'unexpectedly identical: {_shown(expr1)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail_with(msg, f'{_shown(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail_with(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail_with(msg, f'{_shown(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail_with(msg, f'{_shown(obj)} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail_with(msg, f'{_shown(a)} not less than {_shown(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail_with(msg, f'{_shown(a)} not less than or equal to {_shown(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail_with(msg, f'{_shown(a)} not greater than {_shown(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail_with(msg, f'{_shown(a)} not greater than or equal to {_shown(b)}')

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, 'expected_regex must not be empty.'
            expected_regex = re.compile(expected_regex)
        pattern = expected_regex
        if not pattern.search(text):
            self._fail_with(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        pattern = unexpected_regex
        if isinstance(pattern, (str, bytes)):
            pattern = re.compile(pattern)
        found = pattern.search(text)
        if found:
            self._fail_with(msg, f'Regex matched: {found[0]!r} matches {pattern.pattern!r} in '
                                 f'{text!r}')

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaisesContext(self, expected_exception).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(self, expected_exception, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(self, expected_warning).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(self, expected_warning, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogsContext(self, logger, level, True)


def _pretty_lines(value):
    import pprint
    return pprint.pformat(value).splitlines()


def _class_name(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


class IsolatedAsyncioTestCase(TestCase):
    """Each test has an event loop of its own, in debug mode, and one context for all its parts."""

    def __init__(self, methodName='runTest'):
        import contextvars
        super().__init__(methodName)
        self._context = contextvars.copy_context()

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        from contextlib import _methods_of
        enter, leave = _methods_of(cm, '__aenter__', '__aexit__', 'asynchronous context manager')
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _begin(self):
        import asyncio
        self._runner = asyncio.Runner(debug=True)

    def _end(self):
        self._runner.close()

    def _run(self, function, *args, **kwargs):
        return self._runner.run(function(*args, **kwargs), context=self._context)

    def _call(self, function, *args, **kwargs):
        import inspect
        if function == self.setUp:
            self._runner.get_loop()
            self._context.run(self.setUp)
            return self._run(self.asyncSetUp)
        if function == self.tearDown:
            self._run(self.asyncTearDown)
            return self._context.run(self.tearDown)
        if inspect.iscoroutinefunction(function):
            return self._run(function, *args, **kwargs)
        return self._context.run(function, *args, **kwargs)


def _add_old_names():
    """What assertions were called before, each with a word about that."""
    def old(today):
        def method(self, *args, **kwargs):
            import warnings
            warnings.warn(f'Please use {today} instead.', DeprecationWarning, 2)
            return getattr(self, today)(*args, **kwargs)
        return method
    for name, today in (('assertEquals', 'assertEqual'), ('failUnlessEqual', 'assertEqual'),
                        ('assertNotEquals', 'assertNotEqual'), ('failIfEqual', 'assertNotEqual'),
                        ('assertAlmostEquals', 'assertAlmostEqual'),
                        ('failUnlessAlmostEqual', 'assertAlmostEqual'),
                        ('assertNotAlmostEquals', 'assertNotAlmostEqual'),
                        ('failIfAlmostEqual', 'assertNotAlmostEqual'), ('assert_', 'assertTrue'),
                        ('failUnless', 'assertTrue'), ('failIf', 'assertFalse'),
                        ('failUnlessRaises', 'assertRaises'),
                        ('assertRaisesRegexp', 'assertRaisesRegex'),
                        ('assertRegexpMatches', 'assertRegex'),
                        ('assertNotRegexpMatches', 'assertNotRegex')):
        setattr(TestCase, name, old(today))


    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        import warnings
        warnings.warn('assertDictContainsSubset is deprecated', DeprecationWarning)
        missing = [repr(key) for key in subset if key not in dictionary]
        other = [f'{_shown(key)}, expected: {_shown(value)}, actual: {_shown(dictionary[key])}'
                 for key, value in subset.items() if key in dictionary and value != dictionary[key]]
        text = f'Missing: {",".join(missing)}' if missing else ''
        if other:
            text += ('; ' if text else '') + f'Mismatched values: {",".join(other)}'
        if text:
            self._fail_with(msg, text)
    TestCase.assertDictContainsSubset = assertDictContainsSubset


_add_old_names()


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._function = testFunc
        self._description = description
        self._set_up, self._tear_down = setUp, tearDown

    def setUp(self):
        if self._set_up is not None:
            self._set_up()

    def tearDown(self):
        if self._tear_down is not None:
            self._tear_down()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def __str__(self):
        return f'{type(self).__qualname__} ({self._function.__name__})'

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} tec={self._function}>'

    def shortDescription(self):
        if self._description is not None:
            return self._description
        text = self._function.__doc__
        return text.split('\n')[0].strip() if text else None


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def addError(self, test, err):
        self.errors.append((test, self._text_of(err)))
        self._stop_early()

    def addFailure(self, test, err):
        self.failures.append((test, self._text_of(err)))
        self._stop_early()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            listed = self.failures if issubclass(err[0], test.failureException) else self.errors
            listed.append((subtest, self._text_of(err)))
            self._stop_early()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text_of(err)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._stop_early()

    def _stop_early(self):
        if self.failfast:
            self.stop()

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def _text_of(self, err):
        return ''.join(traceback.format_exception(err[1]))

    def __repr__(self):
        return (f'<{_class_name(self.__class__)} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')


class TextTestResult(TestResult):
    __module__ = 'unittest.runner'

    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._is_line_open = False

    def getDescription(self, test):
        first = test.shortDescription()
        return f'{test}\n{first}' if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')
            self._is_line_open = True

    def _status(self, test, text, dot):
        if self.showAll:
            if not self._is_line_open or isinstance(test, _SubTest):
                if self._is_line_open:
                    self.stream.write('\n')
                if isinstance(test, _SubTest):
                    self.stream.write('  ')
                self.stream.write(self.getDescription(test) + ' ... ')
            self.stream.write(text + '\n')
            self._is_line_open = False
        elif self.dots:
            self.stream.write(dot)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            is_failure = issubclass(err[0], subtest.failureException)
            self._status(subtest, 'FAIL' if is_failure else 'ERROR', 'F' if is_failure else 'E')

    def addSuccess(self, test):
        super().addSuccess(test)
        self._status(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._status(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._status(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._status(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._status(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._status(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write('\n')
        for kind, listed in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, text in listed:
                self.stream.write(f'{self.separator1}\n{kind}: {self.getDescription(test)}\n'
                                  f'{self.separator2}\n{text}\n')
        if self.unexpectedSuccesses:
            self.stream.write(self.separator1 + '\n')
            for test in self.unexpectedSuccesses:
                self.stream.write(f'UNEXPECTED SUCCESS: {self.getDescription(test)}\n')


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __repr__(self):
        return f'<{_class_name(self.__class__)} tests={list(self)}>'

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self])

    def _cases(self):
        for test in self:
            if isinstance(test, TestSuite):
                yield from test._cases()
            else:
                yield test

    def run(self, result, debug=False):
        current = module = None
        is_module_usable = is_usable = True
        for test in self._cases():
            if result.shouldStop:
                break
            cls = test.__class__
            if cls is not current:
                self._leave(current, result, is_usable and is_module_usable)
                if cls.__module__ != module:
                    self._leave_module(module, result, is_module_usable)
                    module = cls.__module__
                    is_module_usable = self._enter_module(module, result)
                current = cls
                is_usable = not is_module_usable or self._enter(cls, result)
            if is_usable and is_module_usable:
                test(result)
        self._leave(current, result, is_usable and is_module_usable)
        self._leave_module(module, result, is_module_usable)
        return result

    @staticmethod
    def _fixture(result, function, name, holder):
        """Whether a function of a class or module went well, if there is one."""
        try:
            if function is not None:
                function()
        except SkipTest as skipped:
            result.addSkip(_Holder(f'{name} ({holder})'), str(skipped))
        except Exception:
            result.addError(_Holder(f'{name} ({holder})'), sys.exc_info())
        else:
            return True
        return False

    @staticmethod
    def _tell(result, problems, name, holder):
        for problem in problems:
            result.addError(_Holder(f'{name} ({holder})'), problem)

    def _enter(self, cls, result):
        if getattr(cls, '__unittest_skip__', False):
            return True
        holder = _class_name(cls)
        is_usable = self._fixture(result, getattr(cls, 'setUpClass', None), 'setUpClass', holder)
        if not is_usable and isinstance(cls, type) and issubclass(cls, TestCase):
            cls.doClassCleanups()
            self._tell(result, cls.tearDown_exceptions, 'setUpClass', holder)
        return is_usable

    def _leave(self, cls, result, is_usable):
        if cls is None or not is_usable or getattr(cls, '__unittest_skip__', False):
            return
        holder = _class_name(cls)
        self._fixture(result, getattr(cls, 'tearDownClass', None), 'tearDownClass', holder)
        if issubclass(cls, TestCase):
            cls.doClassCleanups()
            self._tell(result, cls.tearDown_exceptions, 'tearDownClass', holder)

    def _enter_module(self, name, result):
        set_up = getattr(sys.modules.get(name), 'setUpModule', None)
        is_usable = self._fixture(result, set_up, 'setUpModule', name)
        if not is_usable:
            self._tell(result, _clean_up(_module_cleanups), 'setUpModule', name)
        return is_usable

    def _leave_module(self, name, result, is_usable):
        if name is None or not is_usable:
            return
        tear_down = getattr(sys.modules.get(name), 'tearDownModule', None)
        self._fixture(result, tear_down, 'tearDownModule', name)
        self._tell(result, _clean_up(_module_cleanups), 'tearDownModule', name)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)


class _Holder:
    """Stands for a class whose fixture failed."""
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description


class TestLoader:
    testMethodPrefix = 'test'
    suiteClass = TestSuite

    testNamePatterns = None

    def _is_wanted(self, cls, name):
        from fnmatch import fnmatchcase
        full = f'{cls.__module__}.{cls.__qualname__}.{name}'
        return self.testNamePatterns is None or any(fnmatchcase(full, pattern)
                                                    for pattern in self.testNamePatterns)

    def getTestCaseNames(self, testCaseClass):
        return sorted([name for name in dir(testCaseClass)
                       if name.startswith(self.testMethodPrefix)
                       and callable(getattr(testCaseClass, name))
                       and self._is_wanted(testCaseClass, name)])

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to '
                            'derive from TestCase?')
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None):
        return self._of_names(module.__dict__)

    def _of_names(self, names):
        own = (TestCase, IsolatedAsyncioTestCase, FunctionTestCase)
        return self.suiteClass([self.loadTestsFromTestCase(names[name]) for name in sorted(names)
                                if isinstance(names[name], type)
                                and issubclass(names[name], TestCase)
                                and names[name] not in own])

    def loadTestsFromName(self, name, module=None):
        item = sys.modules['__main__'] if module is None else module
        for part in name.split('.'):
            parent, item = item, getattr(item, part)
        if isinstance(item, type) and issubclass(item, TestCase):
            return self.loadTestsFromTestCase(item)
        return self.suiteClass([parent(name.rpartition('.')[2])])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """The program is the one module that there is; folders have none."""
        return self.suiteClass()


defaultTestLoader = TestLoader()


def makeSuite(testCaseClass, prefix='test', sortUsing=None, suiteClass=TestSuite):
    import warnings
    warnings.warn('unittest.makeSuite() is deprecated and will be removed in Python 3.13. Please '
                  'use unittest.TestLoader.loadTestsFromTestCase() instead.', DeprecationWarning, 2)
    loader = TestLoader()
    loader.testMethodPrefix, loader.suiteClass = prefix, suiteClass
    return loader.loadTestsFromTestCase(testCaseClass)


class _Stream:
    """Writes to a stream, a line at its end flushed."""

    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        self.stream.write(text)

    def writeln(self, text=''):
        self.stream.write(text + '\n')

    def flush(self):
        self.stream.flush()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False):
        self.stream = _Stream(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        start = time.perf_counter()
        result.startTestRun()
        try:
            with _warnings.catch_warnings():
                if self.warnings:
                    _warnings.simplefilter(self.warnings)
                if self.warnings in ('default', 'always'):
                    _warnings.filterwarnings('module', category=DeprecationWarning,
                                             message=r'Please use assert\w+ instead.')
                test(result)
        finally:
            result.stopTestRun()
        taken = time.perf_counter() - start
        result.printErrors()
        count = result.testsRun
        self.stream.write(f'{"-" * 70}\nRan {count} test{"" if count == 1 else "s"} in '
                          f'{taken:.3f}s\n\n')
        infos = []
        if result.wasSuccessful():
            text = 'OK'
        else:
            text = 'FAILED'
            for name, listed in (('failures', result.failures), ('errors', result.errors)):
                if listed:
                    infos.append(f'{name}={len(listed)}')
        for name, listed in (('skipped', result.skipped),
                             ('expected failures', result.expectedFailures),
                             ('unexpected successes', result.unexpectedSuccesses)):
            if listed:
                infos.append(f'{name}={len(listed)}')
        self.stream.write(text + (f' ({", ".join(infos)})' if infos else '') + '\n')
        self.stream.flush()
        return result


class main:
    """Runs the tests of the program, then ends it."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        module = sys.modules[module] if isinstance(module, str) else module
        names, patterns = [], []
        arguments = iter((argv or sys.argv)[1:])
        for argument in arguments:
            if argument in ('-v', '--verbose'):
                verbosity = 2
            elif argument in ('-q', '--quiet'):
                verbosity = 0
            elif argument in ('-f', '--failfast'):
                failfast = True
            elif argument == '-k':
                patterns.append(next(arguments, ''))
            elif not argument.startswith('-'):
                names.append(argument)
        if patterns:
            testLoader.testNamePatterns = [p if '*' in p else f'*{p}*' for p in patterns]
        if names:
            defaultTest = names
        if defaultTest is None:
            self.test = testLoader.loadTestsFromModule(module)
        else:
            names = [defaultTest] if isinstance(defaultTest, str) else defaultTest
            self.test = testLoader.loadTestsFromNames(names, module)
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            if warnings is None and not sys.warnoptions:
                warnings = 'default'
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast), warnings=warnings)
        self.result = testRunner.run(self.test)
        if exit:
            sys.exit(not self.result.wasSuccessful())


TestProgram = main

for _class, _part in ((TestCase, 'case'), (FunctionTestCase, 'case'), (SkipTest, 'case'),
                      (_AssertRaisesContext, 'case'), (_AssertWarnsContext, 'case'),
                      (IsolatedAsyncioTestCase, 'async_case'), (TestSuite, 'suite'),
                      (TestResult, 'result'), (TextTestRunner, 'runner'), (TestLoader, 'loader'),
                      (main, 'main')):
    _class.__module__ = 'unittest.' + _part
main.__name__ = main.__qualname__ = 'TestProgram'
