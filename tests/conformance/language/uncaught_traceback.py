def divide(a, b):
    result = a / b
    return result


class Account:
    def __init__(self, owner):
        self.owner = owner
        self.entries = [1, 2, {"total": 0}]

    def average(self):
        return divide(sum(self.entries[:2]), self.entries[2]["total"])


def main():
    account = Account("me")
    try:
        print(account.average())
    except ZeroDivisionError as error:
        raise ValueError("no average for " + account.owner) from error


print("before")
main()
print("never")
