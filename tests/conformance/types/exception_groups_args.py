# -- exception groups
class FormErrors(ExceptionGroup):
    def __new__(cls, message, excs, form=None):
        self = super().__new__(cls, message, excs)
        self.form = form
        return self
    def __str__(self):
        return f"form {self.args[0]!r} is invalid"
    def derive(self, excs):
        return FormErrors(self.message, excs, self.form)
g = FormErrors('partial', [KeyError('ref'), ValueError(1)])
print(repr(g), g.form)
a, b = g.split(KeyError)
print(repr(a), repr(b), str(a), a.message)
class G2(ExceptionGroup):
    def __init__(self, *a): self.extra = 1
print(repr(G2('x', [ValueError(2)])))
class F(ExceptionGroup):
    def __new__(cls, form, excs):
        return super().__new__(cls, f"form {form!r} is invalid", excs)
f = F('a', [ValueError(1)])
print(repr(f), f.args, str(f), f.message)
class E2(Exception):
    def __new__(cls, a, b): return super().__new__(cls, a)
e = E2(1, 2); print(repr(e), e.args)
class E3(Exception):
    def __new__(cls, a, b): return super().__new__(cls, a)
    def __init__(self, a, b): pass
e = E3(1, 2); print(repr(e), e.args)
