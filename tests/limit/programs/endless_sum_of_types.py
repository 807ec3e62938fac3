# limit: --max-steps
print(sum(map(int, range(10**12))))
