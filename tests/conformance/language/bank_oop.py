class InsufficientFundsError(Exception):
    def __init__(self, balance, amount):
        self.balance = balance
        self.amount = amount
        super().__init__(f"Attempted to withdraw ${amount:.2f} with only ${balance:.2f} available")

class Account:
    interest = 0.0
    _next_id = 1000

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.id = Account._next_id
        Account._next_id += 1
        self.history = []

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFundsError(self._balance, self._balance - value)
        self._balance = value

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("Deposit must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        self.balance -= amount
        self.history.append(("withdraw", amount))

    def __str__(self):
        return f"{type(self).__name__} #{self.id} ({self.owner}): ${self.balance:,.2f}"

    def __repr__(self):
        return f"{self.__class__.__name__}({self.owner!r}, {self._balance!r})"

    def __lt__(self, other):
        return self.balance < other.balance

class Savings(Account):
    interest = 0.05
    def add_interest(self):
        self.deposit(self.balance * self.interest)

class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=50):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    @Account.balance.setter
    def balance(self, value):
        if value < -self.overdraft:
            raise InsufficientFundsError(self._balance + self.overdraft, self._balance - value)
        self._balance = value

accounts = [Savings("Alice", 1000), Checking("Bob", 100), Account("Carol")]
for a in accounts:
    print(a)
for action in (lambda: accounts[0].add_interest(), lambda: accounts[1].withdraw(140), lambda: accounts[1].withdraw(20),
               lambda: accounts[2].deposit(-5), lambda: accounts[2].add_interest(), lambda: setattr(accounts[2], "id", 7)):
    try:
        action()
        print("ok")
    except (InsufficientFundsError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")
    except AttributeError as e:
        print("AttributeError:", e)
print(sorted(accounts), max(accounts).owner, [a.history for a in accounts])
print(isinstance(accounts[0], Account), issubclass(Savings, Checking), [c.__name__ for c in Savings.__mro__], Savings.interest, vars(accounts[2]))
