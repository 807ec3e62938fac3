# limit: --max-steps
x = int
for i in range(60):
    x = dict[x, x]
repr(x)
