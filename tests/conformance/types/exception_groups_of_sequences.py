from collections import UserList, deque

for given in ([ValueError(1)], (ValueError(1),), deque([ValueError(1)]), "ab", "", b"ab", range(2),
              range(0), {ValueError(1)}, {ValueError(1): 1}, iter([ValueError(1)]), 5, None, []):
    try:
        print(repr(ExceptionGroup("group", given).exceptions))
    except (TypeError, ValueError) as error:
        print(type(given).__name__, type(error).__name__, error)
