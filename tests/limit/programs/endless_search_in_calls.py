# limit: --max-steps
print(1 in iter(int, 2))
