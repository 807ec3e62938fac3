class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.missing = needed - available


class Account:
    interest = 0.02
    _count = 0

    def __init__(self, owner, balance=0):
        self.owner, self._balance = owner, balance
        Account._count += 1
        self.history = []

    @property
    def balance(self):
        return self._balance

    @classmethod
    def opened(cls):
        return cls._count

    @staticmethod
    def valid(amount):
        return isinstance(amount, (int, float)) and amount > 0

    def deposit(self, amount):
        if not self.valid(amount):
            raise ValueError(f"bad amount: {amount!r}")
        self._balance += amount
        self.history.append(("in", amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(amount, self._balance)
        self._balance -= amount
        self.history.append(("out", amount))
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance})"


class Savings(Account):
    interest = 0.05

    def add_interest(self):
        return self.deposit(self._balance * self.interest)


a, b = Account("Ann", 100), Savings("Bob")
a.deposit(50).withdraw(30)
b.deposit(200).add_interest()
print(a, b, Account.opened(), a.history, b.history)
for action in (lambda: a.withdraw(1000), lambda: a.deposit(-5), lambda: setattr(a, "balance", 1), lambda: a.deposit("x")):
    try:
        action()
    except InsufficientFunds as error:
        print("missing", error.missing, error)
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
print(sorted([b, a], key=lambda acc: acc.balance), max(a, b, key=lambda acc: len(acc.history)).owner)
