import json
from collections import OrderedDict
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum


class Suit(Enum):
    SPADES = "♠"


class Level(IntEnum):
    HI = 3


@dataclass
class Card:
    suit: Suit
    rank: int


class Encoder(json.JSONEncoder):
    def default(self, o):
        if is_dataclass(o):
            return {"__card__": asdict(o)}
        match o:
            case set() | frozenset():
                return sorted(o)
            case date():
                return {"__date__": o.isoformat()}
            case Enum():
                return o.name
            case complex(real=r, imag=i):
                return [r, i]
        return super().default(o)


def hook(d):
    match d:
        case {"__date__": s}:
            return f"date {date.fromisoformat(s):%d.%m.%Y}"
        case {"__card__": {"suit": s, "rank": r}}:
            return Card(Suit[s], r)
    return d


doc = {"card": Card(Suit.SPADES, 12), "when": date(2024, 2, 29), "tags": {"b", "a"}, "n": None, "ok": True, 1: "int key", None: 2, True: 3, 1.5: 4, "lvl": Level.HI, "z": 2 - 1j, "tup": (1, [2.0, {}], [])}
text = json.dumps(doc, cls=Encoder)
print(text)
print(json.loads(text, object_hook=hook))
print(json.dumps(doc, cls=Encoder, indent=2, ensure_ascii=False, skipkeys=True)[:190])
print(json.dumps({"b": [1, 2], "a": {"d": 0, "c": ""}}, sort_keys=True, separators=(",", ":")), json.dumps([[], {}, [[]]], indent="\t"))
print(json.dumps("tab\t \"q\" \\ \u2028 é 😀 \x7f \x01 </s>"), json.dumps("é😀", ensure_ascii=False), json.loads('"\\ud83d\\ude00\\u00e9\\/"'))
print(json.dumps([1e100, 1.0, -0.0, 1e-7, 123456789.123456789, 10 ** 20, float("inf"), float("nan"), 0.1 + 0.2]))
print(json.loads('[1E3, -0, 1.0, 0.1, 12345678901234567890, NaN, -Infinity]'), json.loads(" {\"a\" :\n[ ] } "))
print(json.loads('{"a": 1.10, "b": 7}', parse_float=Decimal, parse_int=lambda s: hex(int(s))), json.loads('{"k": 1, "k": 2}'), json.loads('{"k": 1, "k": 2}', object_pairs_hook=list))
print(json.loads('{"b":1,"a":2}', object_pairs_hook=OrderedDict), json.loads(b'"bytes"'), json.loads('[Infinity]', parse_constant=lambda c: f"<{c}>"))
print(json.JSONDecoder().raw_decode('[1, 2] trailing'), "".join(json.JSONEncoder(indent=1).iterencode({"a": [1, {"b": None}]})))
for bad in ["", "[1, 2", "{'a': 1}", '{"a" 1}', "[1,]", '{"a": 1,}', "[1] x", '"unterminated', '"bad \\x"', '"ctl \n"', "nul", "01", "[1\n 2]", '{1: 2}', "-", '{"a":', '"\\u12"', "\ufeff1"]:
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(f"{bad!r:18} {e} | {e.msg!r} {e.lineno} {e.colno} {e.pos}")
loop = []
loop.append(loop)
for f in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(loop), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps(object), lambda: json.loads(None), lambda: json.dumps(b"x"), lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True), lambda: json.loads("[" * 5 + "]" * 4)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
