import asyncio
async def fetch(name, d):
    print("start", name)
    await asyncio.sleep(d)
    print("done", name)
    return name
async def main():
    r = await asyncio.gather(fetch("A", 2), fetch("B", 1))
    print(r)
asyncio.run(main())
