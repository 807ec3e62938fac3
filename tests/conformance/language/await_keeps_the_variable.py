# A variable keeps its value until what is awaited has one.
import asyncio
async def co(): 
    await asyncio.sleep(0)
    raise ValueError
async def co2(): raise ValueError
async def m():
    for mk in co, co2, lambda: asyncio.sleep(5), lambda: asyncio.create_task(co()), lambda: asyncio.gather(co(), co2()):
        x = "old"
        c = mk()
        try:
            async with asyncio.timeout(1): x = await c
        except (ValueError, TimeoutError): print("x", x)
        x = 5
        c = mk()
        try:
            async with asyncio.timeout(1): x += await c
        except (ValueError, TimeoutError): print("x", x)
asyncio.run(m())
