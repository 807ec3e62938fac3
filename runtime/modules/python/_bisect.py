"""The functions of bisect, under the name that pickles give for their module."""
from bisect import bisect_left, bisect_right, insort_left, insort_right
