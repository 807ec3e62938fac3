from greenlet import greenlet, getcurrent


def nested(depth):
    if depth == 0:
        return 'bottom'
    g = greenlet(nested)
    return g.switch(depth - 1) + '<'


print(greenlet(nested).switch(5))


def numbers():
    for n in range(4):
        getcurrent().parent.switch(n)


g = greenlet(numbers)
while True:
    value = g.switch()
    if g.dead:
        print('dead', value)
        break
    print(value)
