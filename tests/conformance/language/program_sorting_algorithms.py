def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    return items


def insertion(items):
    out = []
    for item in items:
        i = len(out)
        while i and out[i - 1] > item:
            i -= 1
        out.insert(i, item)
    return out


def merge(items):
    if len(items) < 2:
        return items
    mid = len(items) // 2
    left, right = merge(items[:mid]), merge(items[mid:])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


def quick(items):
    if not items:
        return []
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def heap_sort(items):
    import heapq
    heap = list(items)
    heapq.heapify(heap)
    return [heapq.heappop(heap) for _ in range(len(heap))]


def counting(items):
    counts = [0] * (max(items, default=0) + 1)
    for item in items:
        counts[item] += 1
    return [value for value, n in enumerate(counts) for _ in range(n)]


data = [5, 2, 9, 1, 5, 6, 0, 8, 3, 7]
for sort in (bubble, insertion, merge, quick, heap_sort, counting, sorted):
    result = sort(data)
    print(f"{sort.__name__:<10} {result} {result == sorted(data)} {sort([])}")


def search(items, wanted):
    low, high, steps = 0, len(items) - 1, 0
    while low <= high:
        steps += 1
        mid = (low + high) // 2
        if items[mid] == wanted:
            return mid, steps
        if items[mid] < wanted:
            low = mid + 1
        else:
            high = mid - 1
    return -1, steps


print([search(sorted(data), n) for n in (0, 9, 4, 5)], data)
people = [("Ann", 30), ("bob", 25), ("Cy", 30), ("dee", 25)]
print(sorted(people, key=lambda p: (-p[1], p[0].lower())), sorted(people, key=lambda p: p[1]), sorted(people, reverse=True))
people.sort(key=lambda p: p[0].casefold(), reverse=True)
print(people, [n for n, _ in people], min(people, key=lambda p: p[1]))
