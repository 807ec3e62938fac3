# The coroutine is dropped with the exception whose traceback held it: at the line that leaves the handler.
import asyncio


async def load():
    pass


def get():
    return asyncio.run(load())


async def returns():
    try:
        get()
    except RuntimeError as error:
        print("handled:", error)
        return "nothing"


async def goes_on():
    try:
        get()
    except RuntimeError as error:
        print("handled:", error)
    print("after")


print(asyncio.run(returns()))
asyncio.run(goes_on())
