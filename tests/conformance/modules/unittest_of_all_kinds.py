import unittest, io, sys, logging, warnings
class Calc:
    def add(self, a, b): return a + b
    def div(self, a, b):
        if b == 0: raise ZeroDivisionError('no')
        return a / b
class TestCalc(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.c = Calc()
    def setUp(self): self.addCleanup(lambda: None)
    def test_add(self): self.assertEqual(self.c.add(1, 2), 3)
    def test_fail(self): self.assertEqual([1, 2, 3], [1, 2, 4], 'lists')
    def test_div(self):
        with self.assertRaises(ZeroDivisionError) as cm: self.c.div(1, 0)
        self.assertEqual(str(cm.exception), 'no')
    def test_raises_regex(self):
        with self.assertRaisesRegex(ValueError, 'inv.*'): int('x')
    def test_error(self): raise KeyError('oops')
    @unittest.skip('later')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xfail(self): self.fail('x')
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertLess(i, 2)
    def test_logs(self):
        with self.assertLogs('app', 'INFO') as cm: logging.getLogger('app').info('hello')
        self.assertEqual(cm.output, ['INFO:app:hello'])
    def test_warn(self):
        with self.assertWarns(DeprecationWarning): warnings.warn('d', DeprecationWarning)
    def test_multi(self): self.assertMultiLineEqual('a\nb\n', 'a\nc\n')
    def test_dict(self): self.assertDictEqual({'a': 1}, {'a': 2})
    def test_isinst(self): self.assertIsInstance(1, str)
    def test_almost(self): self.assertAlmostEqual(.1 + .2, .3); self.assertNotAlmostEqual(1, 2); self.assertIn(1, [1]); self.assertIsNone(None); self.assertTrue(1); self.assertGreaterEqual(2, 2); self.assertCountEqual('ab', 'ba'); self.assertRegex('abc', 'b'); self.assertTupleEqual((1,), (1,)); self.assertIsNot([], []); self.assertNotIn(1, [])
class TestAsync(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): import asyncio; await asyncio.sleep(0); self.v = 5
    async def test_a(self): self.assertEqual(self.v, 5)
    async def test_b(self): self.assertEqual(self.v, 6)
out = io.StringIO(); suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(c) for c in (TestCalc, TestAsync)); res = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
import re
print(re.sub(r'in [\d.]+s', 'in Xs', re.sub(r'File ".*?([\w.]+)"', r'File "\1"', '\n'.join(l for l in out.getvalue().split('\n') if 'site-packages' not in l and '/unittest/' not in l and 'lib/python' not in l))).replace('\n    ', '\n')[:0], res.testsRun, len(res.failures), len(res.errors), len(res.skipped), len(res.expectedFailures), res.wasSuccessful())
for t, tb in res.failures + res.errors: print(t.id(), tb.strip().splitlines()[-1])
print([l for l in out.getvalue().split('\n') if ' ... ' in l])
