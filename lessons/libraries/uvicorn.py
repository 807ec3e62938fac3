"""Simulated: serves an application until Ctrl+C."""
import asyncio
import sys

import _simulated_network


def run(app, host='127.0.0.1', port=8000, log_level=None):
    """`app` may be "module:name": it is the variable `name` of the running program."""
    if isinstance(app, str):
        app = getattr(sys.modules['__main__'], app.partition(':')[2])
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    _simulated_network.listen(loop, app.answer, host, port)
    try:
        loop.run_forever()
    except KeyboardInterrupt:
        pass
    finally:
        loop.close()
