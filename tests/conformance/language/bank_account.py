class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"need {amount:.2f}, have {balance:.2f}")
        self.balance = balance
        self.amount = amount

    @property
    def shortfall(self):
        return self.amount - self.balance


class Account:
    interest_rate = 0.02
    _count = 0

    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account._count += 1
        self.number = f"{Account._count:05d}"

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self._balance, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance!r})"

    def __eq__(self, other):
        if not isinstance(other, Account):
            return NotImplemented
        return self.number == other.number

    @classmethod
    def count(cls):
        return cls._count


class Savings(Account):
    interest_rate = 0.05

    def add_interest(self):
        return self.deposit(self._balance * self.interest_rate)


a = Account("Ann", 100)
b = Savings("Bob", 250.5)
a.deposit(50).withdraw(30).deposit(1.25)
b.add_interest()
print(a, b)
print(a.history)
print(b.history[-1])
print(Account.count(), Savings.count(), a.number, b.number)
try:
    a.withdraw(1000)
except InsufficientFunds as e:
    print("error:", e, "| shortfall", e.shortfall, "|", repr(e), e.args)
try:
    a.deposit(-5)
except ValueError as e:
    print(type(e).__name__, e)
try:
    a.balance = 1_000_000
except AttributeError as e:
    print("AttributeError:", e)
print(a == b, a == a, a == "Ann", a != b)
try:
    print({a: 1})
except TypeError as e:
    print(e)
print(f"{a.owner:<10}|{a.balance:>12,.2f}|")
print(f"{b.owner:<10}|{b.balance:>12,.2f}|")
print([m for m in vars(Savings) if not m.startswith("__")])
print(issubclass(Savings, Account), isinstance(b, (int, Account)), Savings.__mro__)
