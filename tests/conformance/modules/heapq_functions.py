import heapq
heap = [5, 1, 8, 3]
heapq.heapify(heap)
print(heap, heapq.heappop(heap), heap, heapq.heappushpop(heap, 2), heapq.heapreplace(heap, 9), heap)
heapq.heappush(heap, 0)
print(heap, heapq.nlargest(2, heap), heapq.nsmallest(2, heap), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([3, 1], [2], reverse=True)))
tasks = []
for priority, name in ((2, "write"), (1, "plan"), (3, "test"), (1, "ask")):
    heapq.heappush(tasks, (priority, name))
while tasks:
    print(heapq.heappop(tasks), end=" ")
print()
try:
    heapq.heappop([])
except IndexError as error:
    print(error)
try:
    heapq.heappush([1], "a")
except TypeError as error:
    print(error)
