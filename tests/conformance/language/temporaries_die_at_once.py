# Each object dies where the last count of it goes: the interpreter keeps none of them.


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone:', self.name)


def take(*values):
    return len(values)


kept = {Told(name) for name in ('set',)}
kept = None
kept = {Told('key'): Told('value') for _ in range(1)}
kept = None
kept = [Told('first'), *[Told('starred')]]
kept = None
kept = {**{'a': Told('merged')}}
kept = None
take(*[Told('argument')])
first, *rest = [Told('unpacked'), Told('rest')]
first = rest = None
kept = f'{Told("formatted")!r:.3}'
kept = Told('chosen') if Told('asked') else None
kept = None
not Told('negated')
Told('left') == Told('right')
[Told('indexed')][0]
kept = [Told('replaced')]
kept[0] = Told('stored')
kept = None
for each in (Told('one'), Told('two')):
    pass
each = None
print('end')
