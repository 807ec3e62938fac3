def child(n):
    got = yield f'child {n} asks'
    return f'child got {got}'


def parent():
    a = yield from child(1)
    print(a)
    b = yield from child(2)
    print(b)
    return 'parent ends'


def run(gen):
    answer, log = None, []
    while True:
        try:
            question = gen.send(answer)
        except StopIteration as e:
            return log, e.value
        log.append(question)
        answer = len(log) * 10


print(run(parent()))


def scheduler(*gens):
    from collections import deque
    queue = deque(gens)
    while queue:
        g = queue.popleft()
        try:
            print(next(g), end=' ')
            queue.append(g)
        except StopIteration:
            pass
    print()


def count(name, n):
    for i in range(n):
        yield f'{name}{i}'


scheduler(count('a', 3), count('b', 1), count('c', 2))
