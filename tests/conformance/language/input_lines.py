# input: Ada
# input: 42
# input: 3.5 abc
name = input("name? ")
age = int(input("age? "))
number, word = input().split()
print(f"hello {name}, {age + 1}, {float(number) * 2}, {word!r}")
try:
    input("more? ")
except EOFError as error:
    print("\n", repr(error), sep="")
