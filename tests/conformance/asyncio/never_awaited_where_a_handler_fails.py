"""A coroutine is dropped as an exception leaves: at the line that raised it, not where it was caught."""
import asyncio


async def work():
    print("never")


def fails(error):
    raise KeyError("in the handler")


def dropped():
    for each in work(), work():
        each.close()
        try:
            raise ValueError("first")
        except ValueError as error:
            fails(error)


async def main():
    for each in work(), work():
        each.close()
        try:
            await asyncio.sleep(0)
            raise LookupError
        except LookupError as error:
            fails(error)


for call in dropped, lambda: asyncio.run(main()):
    try:
        call()
    except KeyError as error:
        print(repr(error))
