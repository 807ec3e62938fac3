# Where do the ^^^^ and ~~~~ go?  PEP 657 playground.
import traceback

data = {"a": {"b": [1, 2, {"c": None}]}, "名前": "日本"}
matrix = [[1, 2], [3, 4]]
zero = 0


class V:
    def __init__(self, x):
        self.x = x

    def __getitem__(self, k):
        return self.x[k]


def one(): return data["a"]["b"][2]["c"]["d"]
def two(): return matrix[0][1] + matrix[1][5]
def three(): return (1 + 2) * (3 / zero) - 4
def four(): return data["a"]["b"][0].foo.bar
def five(): return len(data["名前"]) + data["名前"]
def six(): return V(V([1]))[0].x.y
def seven(): x = y = data["zz"]; return x
def eight(): assert len(matrix) == 3, "matrix has %d rows" % len(matrix)
def nine(): a, b, c = matrix
def ten(): return [n / zero for row in matrix for n in row if n > 1]
def eleven(): return max(matrix, key=lambda r: r[7])
def twelve(): return not -"abc"
def thirteen(): data["a"]["b"][1]["c"] = 5
def fourteen(): del data["a"]["q"]
def fifteen(): return f"{data['a']!r:>10} {zero.real / zero}"
def sixteen(): return 1 if data["a"] > 5 else 2
def seventeen(): return print(*zero, **data)
def eighteen(): data["a"]["b"][0] += "x"
def nineteen(): return "a" "b" + 5 if zero == 0 else None
def twenty(): raise V if zero else KeyError(data["a"]["b"][:1])


def long_call():
    return dict(
        first=1,
        second=int("2"),
        third=int(
            "three"
        ),
    )


def long_binop():
    return (
        matrix[0][0]
        + len(matrix)
        + "text"
        + 5
    )


def chain():
    return (data["a"]
            .get("b")
            .pop(0)
            .bit_length()
            .nothing())


def subscripts():
    return matrix[
        len(matrix)
    ][0]


for fn in (one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen,
           fifteen, sixteen, seventeen, eighteen, nineteen, twenty, long_call, long_binop, chain, subscripts):
    try:
        fn()
    except Exception:
        print(f"--- {fn.__name__}")
        print(traceback.format_exc())
