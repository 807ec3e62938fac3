# limit: --max-steps
x = int | str
for i in range(60):
    x = x | list[x]
repr(x)
