"""Mocks with a spec have the special methods of the spec and no others."""
from unittest.mock import MagicMock, NonCallableMagicMock, create_autospec


class Mailer:
    def send(self, to, *, retries=1):
        pass


class Box:
    def __len__(self):
        return 3

    def __contains__(self, item):
        return True


mailer = create_autospec(Mailer, instance=True)
print(bool(mailer), "send" if mailer else "nothing")
box = create_autospec(Box, instance=True)
box.__len__.return_value = 0
print(bool(box), len(box), 1 in box, box.__contains__.call_args)
for mock in (mailer, box, MagicMock(spec=["plain"]), MagicMock(), NonCallableMagicMock(spec=Box)):
    found = []
    for try_it in (len, iter, int, bool, hash, lambda m: m[0], lambda m: m < m, lambda m: 1 in m):
        try:
            try_it(mock)
            found.append("yes")
        except TypeError as error:
            found.append(str(error).split("(")[0][:40])
    print(found)


class Sized(MagicMock):
    def __len__(self):
        return 5


print(len(Sized()), len(MagicMock()))
