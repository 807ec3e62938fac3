"""The functions of heapq, under the name that pickles give for their module."""
from heapq import heapify, heappop, heappush, heappushpop, heapreplace
