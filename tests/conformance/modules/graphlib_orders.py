from graphlib import TopologicalSorter, CycleError
print(list(TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}}).static_order())[0::3])
ts = TopologicalSorter()
ts.add("build", "compile")
ts.add("compile", "fetch")
ts.prepare()
while ts.is_active():
    ready = ts.get_ready()
    print(ready)
    ts.done(*ready)
try:
    list(TopologicalSorter({1: [2], 2: [1]}).static_order())
except CycleError as error:
    print(error.args[0], len(error.args[1]))
try:
    ts.add("late")
except ValueError as error:
    print(error)
