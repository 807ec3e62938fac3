import asyncio, threading, queue, concurrent.futures as cf, contextvars, contextlib, random, functools, collections, io, datetime, decimal, re, logging, itertools
async def co(): pass
async def main():
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(co())
    things = dict(task=t, future=loop.create_future(), gather=asyncio.gather(co()), loop=loop, lock=asyncio.Lock(), event=asyncio.Event(), cond=asyncio.Condition(), sem=asyncio.Semaphore(), bsem=asyncio.BoundedSemaphore(), q=asyncio.Queue(), pq=asyncio.PriorityQueue(), barrier=asyncio.Barrier(2), tg=asyncio.TaskGroup(), timeout=asyncio.timeout(1), runner=asyncio.Runner(), handle=loop.call_soon(print, 'called'), timer=loop.call_later(1, print), policy=asyncio.get_event_loop_policy(),
      tev=threading.Event(), tcond=threading.Condition(), tsem=threading.Semaphore(), th=threading.Thread(), timer2=threading.Timer(1, print), local=threading.local(), tq=queue.Queue(), cfut=cf.Future(), pool=cf.ThreadPoolExecutor(1), var=contextvars.ContextVar('v'), ctx=contextvars.copy_context(), stack=contextlib.ExitStack(), supp=contextlib.suppress(), rnd=random.Random(), part=functools.partial(print), dq=collections.deque(), cnt=collections.Counter(), od=collections.OrderedDict(), sio=io.StringIO(), bio=io.BytesIO(), date=datetime.date(2024,1,1), dec=decimal.Decimal(1), pat=re.compile('a'), log=logging.getLogger('x'), agen=None, coro=co(), lam=lambda: 1, meth=things_m.m, sm=staticmethod(print), cm=classmethod(print), exc=ValueError(), cls=things_m.__class__, reader=asyncio.StreamReader(), cached=functools.lru_cache(print), sd=functools.singledispatch(lambda x: x), cp=functools.cached_property(len), tbarrier=threading.Barrier(1))
    for n, x in things.items():
        try:
            x.foo = 5; print(n, 'set', x.foo, end=' ')
            del x.foo; print(hasattr(x, 'foo'))
        except Exception as e:
            print(n, type(e).__name__, e)
    things['coro'].close()
    t.cancel_me = lambda: print('mine')
    t.cancel_me()
    await t
class M:
    def m(self): pass
things_m = M()
asyncio.run(main())
