# raises: MemoryError
import itertools

itertools.product(range(2**60 + 1))
