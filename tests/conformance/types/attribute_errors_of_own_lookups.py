"""An AttributeError that a program's own __getattr__ raises learns what was looked for."""


class Settings:
    timeout = 3

    def __getattr__(self, name):
        raise AttributeError(f"no {name} here")


class Strict:
    def __getattribute__(self, name):
        if name.startswith("_"):
            return object.__getattribute__(self, name)
        raise AttributeError(name, name="told", obj=7)


for look in (lambda: Settings().colour, lambda: getattr(Settings(), "size"), lambda: Strict().any):
    try:
        look()
    except AttributeError as error:
        print(error, error.name, type(error.obj).__name__)
print(getattr(Settings(), "absent", "default"), hasattr(Settings(), "absent"))
Settings().timeour
