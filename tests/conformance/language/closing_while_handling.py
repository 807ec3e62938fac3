# What is handled where close() is called is the context of the GeneratorExit; of what is thrown, and of
# what aclose() throws, it is not.
import asyncio
async def ag(v):
    try:
        yield 1
    except GeneratorExit as e: print(v, repr(e.__context__))
    except KeyError as e: print(v, repr(e.__context__))
def g(v):
    try:
        yield 1
    except GeneratorExit as e: print(v, repr(e.__context__))
    except KeyError as e: print(v, repr(e.__context__))
async def main():
    for how in range(5):
        a = ag(how)
        await anext(a)
        b = g(how)
        next(b)
        try:
            try: raise ValueError(how)
            finally:
                if how == 0: await a.aclose()
                if how == 1:
                    try: await a.athrow(KeyError(1))
                    except StopAsyncIteration: pass
                if how == 2:
                    try: await a.athrow(KeyError)
                    except StopAsyncIteration: pass
                if how == 3: b.close()
                if how == 4: 
                    try: b.throw(KeyError)
                    except StopIteration: pass
        except ValueError as e: print(how, repr(e))
asyncio.run(main())
