# limit: --max-steps
n = 0
while True:
    n += 1
