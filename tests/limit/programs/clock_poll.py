# limit: --max-steps
import time
end = time.time() + 5
while time.time() < end:
    pass
