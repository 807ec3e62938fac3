# limit: --max-steps
import math

math.factorial(10**6)
