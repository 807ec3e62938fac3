"""Examples in docstrings, run and compared with what they say."""
import difflib
import inspect
import io
import re
import sys
import traceback
from collections import namedtuple

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE',
           'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL',
           'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
           'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest',
           'DocTestParser', 'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure',
           'UnexpectedException', 'DebugRunner', 'testmod', 'testfile', 'run_docstring_examples',
           'DocTestSuite', 'script_from_examples', 'TestResults']

TestResults = namedtuple('TestResults', 'failed attempted')
OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE
                    | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE
                   | FAIL_FAST)
BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'


def _indented(text, indent=4):
    return re.sub('(?m)^(?!$)', ' ' * indent, text)


def _matches_with_gaps(want, got):
    """Whether a text is another one with any text in place of each '...'."""
    pieces = want.split(ELLIPSIS_MARKER)
    if len(pieces) == 1:
        return want == got
    start, end = 0, len(got)
    if not got.startswith(pieces[0]) or not got.endswith(pieces[-1]):
        return False
    start, end = len(pieces[0]), len(got) - len(pieces[-1])
    if start > end:
        return False
    for piece in pieces[1:-1]:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want + '\n' if want and not want.endswith('\n') else want
        if exc_msg is not None and not exc_msg.endswith('\n'):
            exc_msg += '\n'
        self.exc_msg = exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _key(self):
        return (self.source, self.want, self.lineno, self.indent, self.exc_msg)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._key() == other._key() and self.options == other.options

    def __hash__(self):
        return hash(self._key())


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        shown = 'no examples' if not count else '1 example' if count == 1 else f'{count} examples'
        return f'<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>'

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename, self.lineno or 0) < (other.name, other.filename,
                                                               other.lineno or 0)


class DocTestParser:
    _option = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.MULTILINE)

    def parse(self, string, name='<string>'):
        """The examples of a text, and the texts between them."""
        string = string.expandtabs()
        margin = min([len(line) - len(line.lstrip()) for line in string.split('\n')
                      if line.strip()], default=0)
        lines = [line[margin:] for line in string.split('\n')]
        found, prose = [], []
        at = 0
        while at < len(lines):
            prompt = re.match(r'( *)>>>(?: |$)', lines[at])
            if not prompt:
                if re.match(r' *>>>', lines[at]):
                    indent = len(lines[at]) - len(lines[at].lstrip())
                    raise ValueError(f'line {at + 1} of the docstring for {name} lacks blank after '
                                     f'>>>: {lines[at]!r}')
                prose.append(lines[at])
                at += 1
                continue
            found.append('\n'.join(prose) + ('\n' if prose else ''))
            prose = []
            example, at = self._example(lines, at, len(prompt[1]), name)
            if example is not None:
                example.indent += margin
                found.append(example)
        found.append('\n'.join(prose))
        return found

    def _example(self, lines, at, indent, name):
        first = at
        source = [lines[at][indent + 4:]]
        at += 1
        while at < len(lines) and lines[at].startswith(' ' * indent + '...') \
                and len(lines[at]) - len(lines[at].lstrip()) == indent:
            if len(lines[at]) > indent + 3 and lines[at][indent + 3] != ' ':
                raise ValueError(f'line {at + 1} of the docstring for {name} lacks blank after '
                                 f'...: {lines[at]!r}')
            source.append(lines[at][indent + 4:])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not re.match(r' *>>>', lines[at]):
            if not lines[at].startswith(' ' * indent):
                raise ValueError(f'line {at + 1} of the docstring for {name} has inconsistent '
                                 f'leading whitespace: {lines[at]!r}')
            want.append(lines[at][indent:])
            at += 1
        text = '\n'.join(source)
        options = self._options(text, name, first)
        if all(not line.strip() or line.lstrip().startswith('#') for line in source):
            return None, at
        want_text = '\n'.join(want)
        raised = re.match(r'Traceback \((?:most recent call last|innermost last)\):\s*$',
                          want[0]) if want else None
        message = None
        if raised:
            rest = [i for i, line in enumerate(want[1:], 1) if re.match(r'\w', line)]
            message = '\n'.join(want[rest[0]:]) if rest else None
        return Example(text, want_text, message, first, indent, options), at

    def _options(self, source, name, line):
        options = {}
        for found in self._option.finditer(source):
            for word in found[1].replace(',', ' ').split():
                if word[0] not in '+-' or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {line + 1} of the doctest for {name} has an invalid '
                                     f'option: {word!r}')
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == '+'
        return options

    def get_examples(self, string, name='<string>'):
        return [each for each in self.parse(string, name) if isinstance(each, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    def __init__(self, verbose=False, parser=None, recurse=True, exclude_empty=True):
        self._verbose = verbose
        self._parser = DocTestParser() if parser is None else parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError('DocTestFinder.find: name must be given when obj.__name__ doesn\'t'
                                 f' exist: {type(obj)!r}')
        if module is None:
            module = inspect.getmodule(obj)
        if globs is None:
            globs = {} if not module else module.__dict__.copy()
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._collect(tests, obj, name, module, globs, set())
        tests.sort()
        return tests

    @staticmethod
    def _is_from(module, obj):
        if module is None or not module:
            return True
        owner = getattr(obj, '__module__', None)
        return owner == module.__name__ if owner is not None else True

    def _collect(self, tests, obj, name, module, globs, seen):
        if self._verbose:
            print('Finding tests in', name)
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test_of(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if inspect.ismodule(obj) and self._recurse:
            for each_name, value in list(obj.__dict__.items()):
                if (inspect.isroutine(inspect.unwrap(value)) or inspect.isclass(value)) \
                        and self._is_from(module, value):
                    self._collect(tests, value, f'{name}.{each_name}', module, globs, seen)
            for each_name, value in getattr(obj, '__test__', {}).items():
                self._collect(tests, value, f'{name}.__test__.{each_name}', module, globs, seen)
        if inspect.isclass(obj) and self._recurse:
            for each_name, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (inspect.isroutine(value) or inspect.isclass(value)
                        or isinstance(value, property)) and self._is_from(module, value):
                    self._collect(tests, value, f'{name}.{each_name}', module, globs, seen)

    def _test_of(self, obj, name, module, globs):
        doc = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        doc = '' if doc is None else doc if isinstance(doc, str) else str(doc)
        if self._exclude_empty and not doc:
            return None
        filename = getattr(module, '__file__', None) if module else None
        if filename is None and module:
            filename = getattr(sys.modules.get('__main__'), '__file__', None) \
                if module.__name__ == '__main__' else module.__name__
        return self._parser.get_doctest(doc, globs, name, filename, self._line_of(obj, doc, filename))

    @staticmethod
    def _line_of(obj, doc, filename):
        """The line, from 0, on which a docstring begins."""
        import linecache
        lines = linecache.getlines(filename) if filename else []
        if inspect.ismodule(obj):
            return 0
        target = obj
        if isinstance(target, property):
            target = target.fget
        target = inspect.unwrap(target) if callable(target) else target
        start = None
        if inspect.isfunction(target):
            start = target.__code__.co_firstlineno - 1
        elif inspect.isclass(target):
            for i, line in enumerate(lines):
                if re.match(r'^\s*class\s*' + re.escape(target.__name__) + r'\b', line):
                    start = i
                    break
        if start is None:
            return None
        for i in range(start, len(lines)):
            if re.match(r'(^|.*:)\s*\w*("|\')', lines[i]):
                return i
        return start + 1 if not lines else None


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1:
            if (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
                return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf'(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _matches_with_gaps(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub('(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if self._shows_difference(want, got, optionflags):
            want_lines, got_lines = want.splitlines(True), got.splitlines(True)
            if optionflags & REPORT_UDIFF:
                lines = list(difflib.unified_diff(want_lines, got_lines, n=2))[2:]
                kind = 'unified diff with -expected +actual'
            elif optionflags & REPORT_CDIFF:
                lines = list(difflib.context_diff(want_lines, got_lines, n=2))[2:]
                kind = 'context diff with expected followed by actual'
            else:
                lines = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(
                    want_lines, got_lines))
                kind = 'ndiff with -expected +actual'
            return f'Differences ({kind}):\n' + _indented(''.join(lines))
        if want and got:
            return f'Expected:\n{_indented(want)}Got:\n{_indented(got)}'
        if want:
            return f'Expected:\n{_indented(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{_indented(got)}'
        return 'Expected nothing\nGot nothing\n'

    @staticmethod
    def _shows_difference(want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(optionflags & REPORT_NDIFF) or want.count('\n') > 2 and got.count('\n') > 2


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DocTestRunner:
    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = self.failures = 0
        self._counts = {}

    def report_start(self, out, test, example):
        if self._verbose:
            if example.want:
                out(f'Trying:\n{_indented(example.source)}Expecting:\n{_indented(example.want)}')
            else:
                out(f'Trying:\n{_indented(example.source)}Expecting nothing\n')

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = self._traceback_text(exc_info)
        out(self._failure_header(test, example) + 'Exception raised:\n' + _indented(text))

    def _failure_header(self, test, example):
        out = [self.DIVIDER]
        if test.filename:
            if test.lineno is not None and example.lineno is not None:
                line = test.lineno + example.lineno + 1
            else:
                line = '?'
            out.append(f'File "{test.filename}", line {line}, in {test.name}')
        else:
            out.append(f'Line {example.lineno + 1}, in {test.name}')
        out.append('Failed example:')
        out.append(_indented(example.source))
        return '\n'.join(out)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        real = sys.stdout
        out = real.write if out is None else out
        # As long as the run lasts: what `out` itself prints is taken for the next example's.
        self._output = sys.stdout = io.StringIO()
        try:
            return self._run(test, out)
        finally:
            sys.stdout = real
            if clear_globs:
                test.globs.clear()

    def _run(self, test, out):
        failures = tries = 0
        flags_before = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures
            self.optionflags = self.original_optionflags
            for flag, is_on in example.options.items():
                self.optionflags = self.optionflags | flag if is_on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            got, exc_info = self._output_of(test, example, number)
            outcome = self._judge(example, got, exc_info)
            if outcome == 'ok':
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            if not quiet:
                if outcome == 'failure':
                    self.report_failure(out, test, example, self._shown(got, exc_info))
                else:
                    self.report_unexpected_exception(out, test, example, exc_info)
            failures += 1
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = flags_before
        failed, tried = self._counts.get(test.name, (0, 0))
        self._counts[test.name] = failed + failures, tried + tries
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    @staticmethod
    def _ended(text):
        """An example cannot show that the end of a line is missing."""
        return text + '\n' if text and not text.endswith('\n') else text

    def _taken(self):
        text = self._output.getvalue()
        self._output.seek(0)
        self._output.truncate()
        return self._ended(text)

    def _output_of(self, test, example, number):
        """What an example prints, and the exception that it ends by."""
        try:
            filename = f'<doctest {test.name}[{number}]>'
            exec(compile(example.source, filename, 'single'), test.globs)
            return self._taken(), None
        except KeyboardInterrupt:
            raise
        except BaseException:
            return self._taken(), sys.exc_info()

    @staticmethod
    def _shown(got, exc_info):
        if exc_info is None:
            return got
        return got + DocTestRunner._traceback_text(exc_info)

    @staticmethod
    def _traceback_text(exc_info):
        """As CPython shows it: there the runner itself is the outermost of the frames."""
        lines = traceback.format_exception(*exc_info)
        for place, line in enumerate(lines):
            if line.startswith('  File "<doctest ') and exc_info[1].__traceback__ is not None:
                lines.insert(place, f'  File "{sys.prefix}/lib/python3.11/doctest.py", line 1353, in '
                                    '__run\n    exec(compile(example.source, filename, "single",\n')
                break
        return ''.join(lines)

    def _judge(self, example, got, exc_info):
        check = self._checker.check_output
        if exc_info is None:
            return 'ok' if check(example.want, got, self.optionflags) else 'failure'
        message = traceback.format_exception_only(*exc_info[:2])[-1]
        if issubclass(exc_info[0], SyntaxError):
            message = message.rpartition('\n ')[2] if '\n ' in message else message
        if example.exc_msg is None:
            return 'error'
        if check(example.exc_msg, message, self.optionflags):
            return 'ok'
        if self.optionflags & IGNORE_EXCEPTION_DETAIL:
            def kind(text):
                return text.partition('\n')[0].partition(':')[0].rpartition('.')[2]
            if check(kind(example.exc_msg), kind(message), self.optionflags):
                return 'ok'
        return 'failure'

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        none, passed, failed = [], [], []
        for name, (failures, tries) in self._counts.items():
            (none if tries == 0 else failed if failures else passed).append((name, failures, tries))
        if verbose:
            if none:
                print(len(none), 'items had no tests:')
                for name, _, _ in sorted(none):
                    print('   ', name)
            if passed:
                print(len(passed), 'items passed all tests:')
                for name, _, tries in sorted(passed):
                    print(f' {tries:3d} tests in {name}')
        if failed:
            print(self.DIVIDER)
            print(len(failed), 'items had failures:')
            for name, failures, tries in sorted(failed):
                print(f' {failures:3d} of {tries:3d} in {name}')
        if verbose:
            print(self.tries, 'tests in', len(self._counts), 'items.')
            print(self.tries - self.failures, 'passed and', self.failures, 'failed.')
        if self.failures:
            print('***Test Failed***', self.failures, 'failures.')
        elif verbose:
            print('Test passed.')
        return TestResults(self.failures, self.tries)


class DebugRunner(DocTestRunner):
    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)


def _run_all(finder, runner, obj, name, **named):
    for test in finder.find(obj, name, **named):
        runner.run(test)


master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    if m is None:
        m = sys.modules.get('__main__')
    if not inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose,
                                                               optionflags=optionflags)
    finder = DocTestFinder(exclude_empty=exclude_empty)
    _run_all(finder, runner, m, name or m.__name__, module=m, globs=globs, extraglobs=extraglobs)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None,
             report=True, optionflags=0, extraglobs=None, raise_on_error=False,
             parser=None, encoding=None):
    with open(filename, encoding=encoding or 'utf-8') as file:
        text = file.read()
    globs = dict(globs or {}, **(extraglobs or {}))
    globs.setdefault('__name__', '__main__')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose,
                                                               optionflags=optionflags)
    parser = parser or DocTestParser()
    runner.run(parser.get_doctest(text, globs, name or filename.rpartition('/')[2], filename, 0))
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None,
                           optionflags=0):
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def script_from_examples(s):
    out = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            out.append(piece.source[:-1])
            if piece.want:
                out.append('# Expected:')
                out += ['## ' + line for line in piece.want.split('\n')[:-1]]
        else:
            out += [f'# {line}'.rstrip() for line in piece.split('\n')[:-1]]
    while out and out[-1] == '#':
        out.pop()
    while out and out[0] == '#':
        out.pop(0)
    return '\n'.join(out) + '\n'


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    import unittest
    module = module or sys.modules.get('__main__')
    suite = unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        if not test.examples:
            continue

        def check(test=test):
            lines = []
            runner = DocTestRunner(verbose=False, optionflags=options.get('optionflags', 0))
            failures, _ = runner.run(test, out=lines.append, clear_globs=False)
            if failures:
                raise AssertionError(f'Failed doctest test for {test.name}\n  File '
                                     f'"{test.filename}", line {test.lineno}, in '
                                     f'{test.name.rpartition(".")[2]}\n\n' + ''.join(lines))
        suite.addTest(unittest.FunctionTestCase(check, description=f'Doctest: {test.name}'))
    return suite
