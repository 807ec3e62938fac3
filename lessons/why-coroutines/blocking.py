"""The patient way: the second letter is posted when the first is answered."""

import time


def clock():
    return f"{time.perf_counter():.0f} s"


def post(letter, days):
    print(f"{clock()}  {letter}: posted")
    time.sleep(days)
    print(f"{clock()}  {letter}: answered")


post("Ada", 1)
post("Bob", 2)
print(f"{clock()}  both are answered")
