# `super` without parentheses is a class like others: its methods want an instance of it.
class Named:
    def __init__(self, name):
        self.name = name

    def hello(self):
        return f"hello {self.name}"


class Forgetful(Named):
    def __init__(self, name):
        super.__init__(name)


class Loud(Named):
    def hello(self):
        return super().hello().upper()


def tell(title, call):
    try:
        print(title, call())
    except Exception as error:
        print(title, type(error).__name__, error)


tell("forgotten parentheses", lambda: Forgetful("tom"))
tell("no argument", lambda: super.__init__())
tell("an int", lambda: super.__init__(3))
tell("an object", lambda: super.__init__(object()))
tell("__get__ of an int", lambda: super.__get__(3))
unbound = super(Loud)
loud = Loud("ada")
tell("unbound", lambda: repr(unbound))
tell("bound to an instance", lambda: unbound.__get__(loud, Loud).hello())
tell("bound to nothing", lambda: unbound.__get__(None, Loud))
tell("bound to a stranger", lambda: unbound.__get__(3))
bound = super(Loud, loud)
tell("bound stays", lambda: bound.__get__(Loud("eve")) is bound)
Loud.plain = super(Loud)
tell("as a class attribute", lambda: loud.plain.hello())
tell("of the class", lambda: Loud.plain)
