# A failure is expected of the test method alone, not of what sets up or clears away.
import io
import unittest


class SetUpFails(unittest.TestCase):
    def setUp(self):
        if self._testMethodName != "test_good_set_up":
            raise ValueError("no set-up")

    @unittest.expectedFailure
    def test_bad_set_up(self):
        self.fail()

    @unittest.expectedFailure
    def test_good_set_up(self):
        self.fail()


class TearDownFails(unittest.TestCase):
    def tearDown(self):
        raise KeyError("no end")

    @unittest.expectedFailure
    def test_fails(self):
        self.fail()

    @unittest.expectedFailure
    def test_succeeds(self):
        pass


class CleanupFails(unittest.TestCase):
    @unittest.expectedFailure
    def test_fails(self):
        self.addCleanup(lambda: 1 / 0)
        with self.subTest(n=1):
            self.fail("in a part")
        print("goes on")


@unittest.expectedFailure
class AllFail(unittest.TestCase):
    def test_one(self):
        self.assertEqual(1, 2)

    def test_two(self):
        self.assertEqual(2, 2)


for case in (SetUpFails, TearDownFails, CleanupFails, AllFail):
    text = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(case)
    result = unittest.TextTestRunner(stream=text, verbosity=2).run(suite)
    print("\n".join(line for line in text.getvalue().splitlines() if not line.startswith("Ran ")))
    print(result, len(result.expectedFailures), len(result.unexpectedSuccesses))
