from dataclasses import dataclass

@dataclass
class ValidationError(Exception):
    field: str
    problem: str
    code: int = 422

    def __str__(self):
        return f"{self.field}: {self.problem} (code {self.code})"

class Form:
    rules = {}

    def __init_subclass__(cls):
        cls.rules = {k: v for k, v in vars(cls).items() if callable(v) and not k.startswith("_")}

    def __init__(self, **data):
        self.__dict__.update(data)

    def validate(self):
        for name, rule in self.rules.items():
            print(f"checking {name} ...", end=" ")
            try:
                ok = rule(self.__dict__[name])
            except KeyError:
                raise ValidationError(name, "missing", code=400)
            if not ok:
                raise ValidationError(name, f"bad value {self.__dict__[name]!r}")
            print("ok")

class Signup(Form):
    user = lambda v: v.isalnum()
    age = lambda v: 0 < v < 150
    mail = lambda v: "@" in v

for data in ({"user": "ann", "age": 30, "mail": "a@b"}, {"user": "b b"}, {"user": "bob", "age": 3}):
    try:
        Signup(**data).validate()
    except ValidationError as e:
        print(repr(e), "|", e, "|", e.args, "|", type(e.__context__).__name__)
print("now without a safety net")
Signup(user="eve", age="old").validate()
