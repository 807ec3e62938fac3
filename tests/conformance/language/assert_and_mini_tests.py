import traceback

class Fraction:
    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("denominator is 0")
        self.n, self.d = n, d

    def __eq__(self, o):
        return self.n * o.d == o.n * self.d

    def __add__(self, o):
        return Fraction(self.n * o.d + o.n * self.d, self.d * o.d)

    def __repr__(self):
        return f"{self.n}/{self.d}"

class raises:
    def __init__(self, *types, match=""):
        self.types, self.match = types, match

    def __enter__(self):
        return self

    def __exit__(self, et, ev, tb):
        if et is None:
            raise AssertionError(f"did not raise {'/'.join(t.__name__ for t in self.types)}")
        self.value = ev
        return issubclass(et, self.types) and self.match in str(ev)

class TestCase:
    def run(self):
        results = {"ok": [], "FAIL": [], "ERROR": []}
        for name in sorted(n for n in dir(self) if n.startswith("test_")):
            self.setup()
            try:
                getattr(self, name)()
            except AssertionError as e:
                kind, why = "FAIL", f": {e}" if str(e) else ""
            except Exception as e:
                kind, why = "ERROR", ": " + traceback.format_exception_only(type(e), e)[0].strip()
            else:
                kind, why = "ok", ""
            finally:
                self.teardown()
            results[kind].append(name)
            print(f"{name:<16}{kind}{why}")
        return results

    def setup(self): pass
    def teardown(self): pass

class TestFraction(TestCase):
    def setup(self):
        self.half = Fraction(1, 2)

    def teardown(self):
        del self.half

    def test_eq(self):
        assert Fraction(2, 4) == self.half
        assert not Fraction(1, 3) == self.half

    def test_add(self):
        got = self.half + self.half
        assert got == Fraction(1), got

    def test_wrong(self):
        assert self.half + Fraction(1, 3) == Fraction(2, 5), f"{self.half + Fraction(1, 3)} is not 2/5"

    def test_bare(self):
        assert self.half == Fraction(3, 4)

    def test_raises(self):
        with raises(ZeroDivisionError, match="denominator") as r:
            Fraction(1, 0)
        assert r.value.args == ("denominator is 0",)

    def test_no_raise(self):
        with raises(ValueError, TypeError):
            Fraction(1, 3)

    def test_error(self):
        self.half + 1

results = TestFraction().run()
print({k: len(v) for k, v in results.items()})
assert 1, "always true"
print("assertions are", "on" if __debug__ else "off")
assert not results["FAIL"], f"{len(results['FAIL'])} failures: {', '.join(results['FAIL'])}"
