# Literal types are equal whatever the order of their values.
from typing import Literal, Optional, Union

print(Literal[1, 2] == Literal[2, 1], Literal[1] == Literal[True], Literal['a'] == Literal['a', 'a'], Literal[1, 2] == Literal[1])
print(hash(Literal[1, 2]) == hash(Literal[2, 1]), len({Literal['a', 'b'], Literal['b', 'a'], Literal['a']}))
print(Literal[1, 2], Literal[Literal[1], 2].__args__, Optional[Literal['x']] == Union[None, Literal['x']])
