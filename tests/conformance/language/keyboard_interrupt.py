# interrupt: 1.5
import time

try:
    for step in range(5):
        print("step", step, time.monotonic())
        time.sleep(1)
except KeyboardInterrupt:
    print("interrupted at", time.monotonic())
time.sleep(1)
print("end", time.monotonic())
