assert True, "not shown"
def check(value):
    assert value > 0, f"bad value {value}"
    assert isinstance(value, int)
    return value
print(check(5))
message = ["evaluated lazily"]
assert message, message.pop()
print(message)
for call in (lambda: check(-1), lambda: check(1.5), lambda: exec("assert 0"), lambda: exec("assert [], (1, 2)"), lambda: exec("assert None, None"),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
