# The cell of __class__ comes in the namespace; super() works in hooks of the class.
c=set()
i=0
j=0
for _ in range(8):
    c.add(i); i+=1
for r in range(2000):
    for _ in range(8):
        c.add(i); i+=1
    for _ in range(8):
        c.discard(j); j+=1
print(len(c))
