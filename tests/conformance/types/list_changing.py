items = [3, 1, 2]
items.append(4)
items.extend("ab")
items.insert(0, "first")
items.insert(-1, "before last")
items.insert(99, "end")
print(items, len(items), items.pop(), items.pop(0), items.pop(-2), items)
items.remove(1)
del items[0], items[-1]
print(items, items.index(4), items.count(4), items.copy() == items, items * 2, items + [None])
numbers = list(range(10))
numbers[2:5] = ["x"]
numbers[::3] = "abc"
print(numbers)
numbers[len(numbers):] = [1, 2]
numbers[:0] = [0]
del numbers[::2]
print(numbers)
numbers[1:1] = numbers
print(numbers)
grid = [[0] * 3] * 2
grid[0][1] = 5
print(grid, grid[0] is grid[1], [[0] * 2 for _ in range(2)])
loop = [1]
loop.append(loop)
print(loop, loop[1] is loop, loop == loop)
numbers *= 0
numbers += (1, 2)
numbers += "xy"
print(numbers, numbers[-1], numbers[1:-1], numbers[::-1], numbers[5:], numbers[-100:100:2])
for call in (lambda: items[99], lambda: items["x"], lambda: [].pop(), lambda: items.remove("zz"), lambda: items.index(1, 2), lambda: items.pop(50), lambda: [1] + (2,), lambda: items.insert(1), lambda: items.__setitem__(50, 1), lambda: items.__setitem__(slice(0, 4, 2), [1]),
             lambda: items.extend(5), lambda: hash([]), lambda: items.__delitem__(70), lambda: [1] * "2", lambda: [1, 2] < ["a"], lambda: items.__setitem__(slice(0, 1), 5)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
