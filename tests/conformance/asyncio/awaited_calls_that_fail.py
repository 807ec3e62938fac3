"""`await f()`, where it is f() that fails and not the await: the carets stand below the call."""
import asyncio
import traceback


def fails():
    raise ValueError("a function")


class Client:
    def __init__(self, broken=False):
        if broken:
            raise ValueError("made")

    @property
    def broken(self):
        raise ValueError("a property")

    def __call__(self):
        raise ValueError("called")

    def get(self):
        raise ValueError("a method")

    async def fetch(self):
        raise ValueError("a coroutine")


client = Client()


async def of_a_function(): await fails()
async def of_one_in_a_sum(): return 1 + await fails()
async def of_a_method(): return [await client.get() for _ in "a"]
async def of_a_class(): await Client(broken=True)
async def of_a_property(): await client.broken
async def of_an_object(): await client()
async def of_arguments(): await asyncio.wait_for(fails(), 1)
async def of_an_unpacked_call(): await fails(*[])
async def of_brackets(): await (fails())
async def of_a_lambda(): await (lambda: 1 / 0)()
async def of_wrong_arguments(): await client.get(1)
async def of_a_native(): await max(3)
async def of_a_queue(): await asyncio.Queue().get_nowait()
async def of_a_run_within(): await asyncio.run(fails)
async def of_no_coroutine(): await asyncio.create_task(3)
async def of_a_coroutine(): await client.fetch()
async def of_a_sleep(): await asyncio.sleep("long")
async def of_its_value(): await len("abc")


async def caught_before():
    try:
        await fails()
    except ValueError:
        return 1 / 0


async def main():
    for each in (of_a_function, of_one_in_a_sum, of_a_method, of_a_class, of_a_property,
                 of_an_object, of_arguments, of_an_unpacked_call, of_brackets, of_a_lambda,
                 of_wrong_arguments, of_a_native, of_a_queue, of_a_run_within, of_no_coroutine,
                 of_a_coroutine, of_a_sleep, of_its_value, caught_before):
        try:
            await each()
        except Exception as error:
            lines = traceback.format_exception(error)
            print(*[line for line in lines if "/" not in line.split(", line")[0]], sep="")


asyncio.run(main())
