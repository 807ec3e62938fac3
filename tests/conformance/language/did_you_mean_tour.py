import collections
import math
import sys


class Account:
    interest = 0.1

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
        self._history = []

    def deposit(self, amount):
        self.balnce += amount

    def withdraw(self, amount):
        if amount > balance:
            print("no")

    def show(self):
        return f"{self.owner}: {self.blance}"


Point = collections.namedtuple("Point", "x y label")


def typo_local():
    counter = 1
    return countr + 1


def typo_builtin():
    return lenght([1]), pirnt("x")


def typo_builtin2():
    prnt("x")


def nothing_close():
    return zzyzx_quux


def import_typo():
    import xml.etre.ElementTree


def module_typo():
    import maths


def unbound(flag):
    if flag:
        value = 1
    return value


acc = Account("ann")
cases = [
    lambda: acc.deposit(5), lambda: acc.withdraw(5), lambda: acc.show(),
    lambda: acc.withdrw(1), lambda: Account.intrest, lambda: Point(1, 2, "a").lable,
    lambda: Point(1, 2), lambda: math.sqr(4), lambda: math.PI, lambda: "abc".uper(),
    lambda: [].push(1), lambda: [].apend(1), lambda: {}.has_key(1), lambda: (1).lenght,
    lambda: collections.OrderdDict(), lambda: sys.arvg, lambda: typo_local(),
    typo_builtin, typo_builtin2, nothing_close, import_typo, module_typo,
    lambda: unbound(False), lambda: acout.owner, lambda: Acount("x"), lambda: none,
    lambda: true, lambda: null, lambda: string.upper(), lambda: self.owner,
    lambda: math.sqrt.x, lambda: None.foo, lambda: Account.deposit.name, lambda: os.getcwd(),
    lambda: "a".__lenn__, lambda: typ_local, lambda: Exeption("a"), lambda: raw_input(),
]
for n, case in enumerate(cases, 1):
    try:
        print(n, "no error:", case())
    except Exception as e:
        print(n, "str:", e)
        sys.stdout.flush()
        sys.__excepthook__(type(e), e, None)
print(acc.balanse)
