# raises: MemoryError
import math

math.comb(10**9, 5 * 10**8)
