# In debug mode a loop tells the logging module that it is closed.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)s %(name)s %(message)s")
logging.getLogger("asyncio").addFilter(lambda record: "selector" not in record.getMessage())


async def main():
    await asyncio.get_running_loop().run_in_executor(None, print, "in the pool")


asyncio.run(main(), debug=True)
asyncio.run(main())
loop = asyncio.new_event_loop()
loop.set_debug(True)
loop.close()
loop.close()
