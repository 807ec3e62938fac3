def a(t):
    try: eval(t)
    except RuntimeError as e: print(e)
a("super()")
def b():
    try: super()
    except RuntimeError as e: print(e)
b()
def c(x):
    try: super()
    except RuntimeError as e: print(e)
c(1)
try: super()
except RuntimeError as e: print(e)
try: eval("super()")
except RuntimeError as e: print(e)
def d(*x):
    try: super()
    except RuntimeError as e: print(e)
d(1)
