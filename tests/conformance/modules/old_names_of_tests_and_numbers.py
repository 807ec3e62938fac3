# Assertions by their old names, abstract numbers, contexts of decimals, two folders compared.
import decimal
import filecmp
import inspect
import io
import numbers
import os
import unittest
import warnings
from decimal import Decimal as D


class Old(unittest.TestCase):
    def test_passing(self):
        self.assertEquals(1, 1)
        self.assert_(True)
        self.failUnless(True)
        self.assertNotEquals(1, 2)
        self.assertAlmostEquals(1.0, 1.00000001)
        self.assertRegexpMatches("abc", "b")
        self.assertDictContainsSubset({"a": 1}, {"a": 1, "b": 2})

    def test_failing(self):
        self.assertDictContainsSubset({"a": 1, "c": 3}, {"a": 2})


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    result = unittest.TestResult()
    unittest.makeSuite(Old).run(result)
    print(sorted(str(w.message) for w in caught))
print(result.testsRun, [text.splitlines()[-1] for _, text in result.failures], result.errors)
case = unittest.FunctionTestCase(lambda: print("the test"), lambda: print("set up"),
                                 lambda: print("tear down"), "described")
case.run(unittest.TestResult())
print(case.shortDescription())
print(unittest.TestLoader().discover(".").countTestCases())


class Half(numbers.Real):
    pass


for cls in (Half, numbers.Integral, numbers.Complex):
    try:
        cls()
    except TypeError as e:
        print(e)
print(isinstance(D(1), numbers.Number), isinstance(1, numbers.Integral), complex(D("1.5")))

context = decimal.Context(prec=5)
print(context.next_plus(D(1)), context.next_minus(1), context.divmod(7, 2), context.copy_abs(-1),
      context.to_integral_exact(D("1.5")), context.min_mag(D(-3), D(2)), context.is_zero(0),
      context.compare_total(D("1.0"), D(1)), context.number_class(D("-inf")), context.radix(),
      context.to_sci_string(D("1E+5")), context.same_quantum(D("1.2"), D("3.4")),
      context.copy_sign(1, -2), context.logb(250), context.scaleb(1, 3), context.shift(123, 1))


def caller():
    frame, filename, lineno, function, code, index = inspect.stack()[1]
    return function, code[0].strip()


def named():
    return caller()


print(named()[0], len(inspect.stack()[0]), inspect.stack()[0].function)

for path, text in (("left/same.txt", "a"), ("right/same.txt", "a"), ("left/other.txt", "abc"),
                   ("right/other.txt", "abcd"), ("left/mine.txt", ""), ("right/yours.txt", ""),
                   ("left/sub/x.txt", "1"), ("right/sub/x.txt", "22"), ("left/odd", ""),
                   ("right/odd/y", "")):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)
both = filecmp.dircmp("left", "right")
print(both.left_only, both.right_only, both.same_files, both.diff_files, both.common_dirs,
      both.common_funny, list(both.subdirs))
both.report_full_closure()
try:
    both.nothing
except AttributeError as e:
    print(e)
with open("left/same.txt", "w") as file:
    file.write("b")
    file.flush()
    os.fsync(file.fileno())
