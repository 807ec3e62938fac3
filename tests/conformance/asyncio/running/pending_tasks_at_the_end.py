import asyncio
async def worker(n):
    try:
        await asyncio.sleep(n)
    finally:
        print('cleanup', n)
async def main():
    await asyncio.sleep(0.01)
    print('main done')
loop = asyncio.new_event_loop()
task = loop.create_task(worker(10))
loop.run_until_complete(main())
print('end')
