"""A parcel that somebody else will deliver: a future, its result and its callbacks."""

import asyncio


def note(future):
    print("callback: it holds", future.result())


async def wait_for(name, parcel):
    print(f"{name} waits")
    content = await parcel
    print(f"{name} opens: {content}")


async def main():
    loop = asyncio.get_running_loop()
    parcel = loop.create_future()
    parcel.add_done_callback(note)
    ann = asyncio.create_task(wait_for("Ann", parcel), name="Ann")
    ben = asyncio.create_task(wait_for("Ben", parcel), name="Ben")

    await asyncio.sleep(1.5)
    print("main: done?", parcel.done())
    parcel.set_result("a clock")
    print("main: done?", parcel.done(), "and nobody has run yet")
    try:
        parcel.set_result("a second clock")
    except asyncio.InvalidStateError as error:
        print("main:", error)

    await asyncio.wait([ann, ben])
    print("main: late, and still", await parcel)


asyncio.run(main())
