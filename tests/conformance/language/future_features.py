from __future__ import annotations, division
from __future__ import generator_stop as stop
import __future__

print(annotations, division)
print(stop.optional, stop.mandatory, stop.getMandatoryRelease(), stop.compiler_flag)
print(type(annotations).__name__, annotations is __future__.annotations, __future__.all_feature_names)


def f(x: Unknown[int], *, y: 'text' = 1) -> Missing.name:
    z: also_unknown = 1
    return z


class C:
    field: Nowhere = 5


print(f.__annotations__, C.__annotations__, f(1))
