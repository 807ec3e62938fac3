import unittest


class Numbers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('class up')

    def setUp(self):
        self.items = [1, 2]

    def tearDown(self):
        self.items.clear()

    def test_equal(self):
        """Equal things are equal."""
        self.assertEqual(1 + 1, 2)
        self.assertIn(1, self.items)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)

    def test_fails(self):
        self.assertEqual([1, 2, 3], [1, 2, 4], 'lists')

    def test_text(self):
        self.assertEqual('one\ntwo\n', 'one\ntoo\n')

    def test_dict(self):
        self.assertEqual({'a': 1}, {'a': 2})

    def test_error(self):
        raise KeyError('k')

    def test_raises(self):
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        self.assertEqual(str(cm.exception), 'division by zero')
        with self.assertRaisesRegex(ValueError, 'invalid'):
            int('x')

    def test_not_raised(self):
        with self.assertRaises(ValueError):
            pass

    @unittest.skip('not now')
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail('yes')

    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)


class Waits(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.value = 3

    async def test_wait(self):
        import asyncio
        await asyncio.sleep(1)
        self.assertEqual(self.value, 3)


if __name__ == '__main__':
    import sys
    case = unittest.TestCase()
    for check in (lambda: case.assertTrue(0), lambda: case.assertIsNone(3), lambda: case.assertGreater(1, 2),
                  lambda: case.assertIn(1, [2]), lambda: case.assertCountEqual([1, 1], [1]),
                  lambda: case.assertIsInstance(3, str), lambda: case.assertRegex('abc', 'x+'),
                  lambda: case.assertDictEqual({'a': 1}, {}), lambda: case.assertSetEqual({1}, {2}),
                  lambda: case.assertAlmostEqual(1, 2), lambda: case.assertFalse([1], 'why')):
        try:
            check()
        except AssertionError as e:
            print(e)
    result = unittest.main(exit=False, verbosity=2, testRunner=unittest.TextTestRunner(stream=sys.stdout, verbosity=2)).result
    print(result.testsRun, len(result.failures), len(result.errors), result.wasSuccessful())
