# raises: RecursionError: maximum recursion depth exceeded in exceptiongroup_split_recursive
group = ValueError(1)
for i in range(3000):
    group = ExceptionGroup("outer", [group])
try:
    group.split(KeyError)
except RecursionError as error:
    print(error)
try:
    raise group
except* KeyError:
    pass
