"""asyncio.to_thread()."""
import _asyncio
from asyncio import events

__all__ = ('to_thread',)


async def to_thread(func, /, *args, **kwargs):
    loop = events.get_running_loop()
    context = _asyncio.copy_context()
    return await loop.run_in_executor(None, lambda: context.run(func, *args, **kwargs))
