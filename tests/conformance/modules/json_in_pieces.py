"""iterencode hands out the text in CPython's pieces."""
import json

data = {'a': [1, 2.5, None, True, 'x'], 'b': {}, 'c': [], 'd': {'e': {'f': [[]]}}, 'é': 'ü\n'}
for options in ({}, {'indent': 2}, {'indent': '\t', 'sort_keys': True}, {'separators': (',', ':')},
                {'ensure_ascii': False}):
    encoder = json.JSONEncoder(**options)
    pieces = list(encoder.iterencode(data))
    print(pieces)
    print(''.join(pieces) == encoder.encode(data))
for value in (5, 'a', [], {}, None, [1], (1, 2), 1.5):
    print(list(json.JSONEncoder(indent=1).iterencode(value)))
loop = []
loop.append(loop)
steps = json.JSONEncoder().iterencode([1, loop])
try:
    for piece in steps:
        print(piece)
except ValueError as e:
    print(e)


class Set(json.JSONEncoder):
    def default(self, o):
        return sorted(o) if isinstance(o, set) else super().default(o)


print(list(Set().iterencode([{3, 1}, 2])), json.dumps({'s': {2}}, cls=Set), json.JSONEncoder.item_separator)
try:
    print(list(Set().iterencode([object])))
except TypeError as e:
    print(e)
