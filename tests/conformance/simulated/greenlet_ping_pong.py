from greenlet import greenlet, getcurrent

main = getcurrent()


def ping(n):
    while n:
        print('ping', n)
        n = pong_greenlet.switch(n)
    return 'ping ends'


def pong(n):
    while True:
        print('    pong', n)
        n = ping_greenlet.switch(n - 1)


ping_greenlet = greenlet(ping)
pong_greenlet = greenlet(pong)
print(ping_greenlet.dead, ping_greenlet.parent is main)
print(ping_greenlet.switch(3))
print(ping_greenlet.dead, pong_greenlet.dead)
print(ping_greenlet.switch(1))


def child(a, b):
    print('child', a, b)
    print('child got', main.switch(a + b))
    return 1, 2


g = greenlet(child)
print(g.switch(1, 2))
print(g.switch('x', 'y'))
print(g.switch())
