# limit: --max-steps
print(max(iter(int, 1)))
