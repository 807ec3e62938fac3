"""A NaN equals nothing; containers find it by its identity."""
import math

x = float('nan')
y = float('nan')
print(x is x, x is y, x == x, [x] == [x], [x] == [y], x in [x], y in [x], (x, 1) == (x, 1))
print({x: 1, x: 2}, {x: 1, y: 2}, len({x, y, x}), [x, y].index(y), [x, y].count(x))
print(math.nan is math.nan, [math.nan] == [math.nan], {math.nan, math.nan}, -x in [x])
values = [3.0, x, 1.0, y]
values.remove(y)
print(values, values.count(x), float('-nan'), float('NAN'), repr(x), f'{y:.2f}', x.hex())
counted = {}
for value in (x, y, x, float('nan')):
    counted[value] = counted.get(value, 0) + 1
print(counted, sorted(counted.values()))
