import bisect
import heapq

heap = []
for word in ["pear", "fig", "apple", "kiwi", "date"]:
    heapq.heappush(heap, (len(word), word))
print(heap[0], [heapq.heappop(heap) for _ in range(3)], heap)
data = [5, 1, 8, 3, 9, 2]
heapq.heapify(data)
print(data, heapq.heappushpop(data, 4), heapq.heapreplace(data, 7), data)
print(heapq.nlargest(2, [4, 9, 1]), heapq.nsmallest(2, "hello"), heapq.nlargest(2, ["a", "ccc", "bb"], key=len), list(heapq.merge([1, 4], [2, 3], [0])))
print(list(heapq.merge(["b", "dd"], ["a", "ccc"], key=len)), list(heapq.merge([3, 1], [2], reverse=True)))
for attempt in (lambda: heapq.heappop([]), lambda: heapq.heappush([(1, "a"), ], (1, None)), lambda: heapq.heapify(5), lambda: heapq.heappush((), 1)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
scores = [10, 20, 20, 30]
print(bisect.bisect(scores, 20), bisect.bisect_left(scores, 20), bisect.bisect_right(scores, 5), bisect.bisect(scores, 25, 0, 2))
bisect.insort(scores, 15)
bisect.insort_left(scores, 20)
print(scores, bisect.bisect_left(["a", "bb", "cccc"], 3, key=len), ["F", "D", "C", "B", "A"][bisect.bisect([60, 70, 80, 90], 85)])
try:
    bisect.bisect([1], "a")
except TypeError as error:
    print(error)
try:
    bisect.bisect([1], 1, -1)
except ValueError as error:
    print(error)
