# limit: --max-steps
def work():
    n = 0
    while True:
        n = (n * 31 + 7) % 1000003
        m = [n] * 10
        s = sum(m)
work()
