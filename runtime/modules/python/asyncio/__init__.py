"""asyncio, as CPython 3.11 has it, on a virtual clock."""
from asyncio.exceptions import *
from asyncio.coroutines import *
from asyncio.coroutines import coroutine
from asyncio.events import *
from asyncio.base_events import *
from asyncio.futures import *
from asyncio.tasks import *
from asyncio.locks import *
from asyncio.queues import *
from asyncio.timeouts import *
from asyncio.taskgroups import *
from asyncio.runners import *
from asyncio.threads import *
from asyncio.streams import *
from asyncio.protocols import *
from asyncio.transports import *
from asyncio.refused import *
from asyncio.events import DefaultEventLoopPolicy
import _asyncio
if _asyncio.is_strict():
    del coroutine
del _asyncio
import asyncio.exceptions, asyncio.coroutines, asyncio.events, asyncio.base_events
import asyncio.futures, asyncio.tasks, asyncio.locks, asyncio.queues, asyncio.timeouts
import asyncio.taskgroups, asyncio.runners, asyncio.threads, asyncio.base_tasks, asyncio.log, asyncio.streams
import asyncio.protocols, asyncio.transports
