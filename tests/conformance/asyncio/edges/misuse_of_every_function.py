import asyncio, concurrent.futures, threading, queue, contextvars, inspect, types, functools
async def co(n=0):
    await asyncio.sleep(n); return n
async def ag():
    yield 1
def show(name, f):
    try: print(name, '->', f())
    except BaseException as e: print(name, '!!', type(e).__name__, e)
async def ashow(name, aw):
    try: print(name, '->', await aw)
    except BaseException as e: print(name, '!!', type(e).__name__, e)
async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    show('result pending', fut.result); show('exception pending', fut.exception)
    show('set_exc class', lambda: loop.create_future().set_exception(ValueError) )
    show('set_exc bad', lambda: loop.create_future().set_exception(3))
    show('set_exc stop', lambda: loop.create_future().set_exception(StopIteration()))
    fut.set_result(1)
    show('set twice', lambda: fut.set_result(2)); show('set exc after', lambda: fut.set_exception(ValueError()))
    show('cancel done', fut.cancel); show('remove cb', lambda: fut.remove_done_callback(print))
    c = loop.create_future(); c.cancel('why'); show('cancelled result', c.result); show('cancelled exc', c.exception); show('set cancelled', lambda: c.set_result(1))
    t = asyncio.create_task(co(5)); show('task set_result', lambda: t.set_result(1)); show('task set_exc', lambda: t.set_exception(ValueError())); show('uncancel', t.uncancel); show('cancelling', t.cancelling)
    t.cancel(); show('cancelling', t.cancelling); show('uncancel', t.uncancel); show('uncancel', t.uncancel); 
    await ashow('task', t)
    show('get_name', t.get_name); t.set_name(5); show('name', t.get_name); show('name kw', lambda: loop.create_task(co(), name=None).get_name()[:5])
    show('create_task int', lambda: asyncio.create_task(3)); show('create_task fut', lambda: asyncio.create_task(fut)); show('create_task ag', lambda: asyncio.create_task(ag()))
    show('create_task gen', lambda: asyncio.create_task(x for x in 'a'))
    show('ensure_future int', lambda: asyncio.ensure_future(3)); show('ensure_future fut', lambda: asyncio.ensure_future(fut) is fut)
    show('gather int', lambda: asyncio.gather(3)); show('gather none', lambda: asyncio.gather(None)); show('gather kw', lambda: asyncio.gather(co(), foo=1))
    await ashow('gather empty', asyncio.gather()); show('wait int', lambda: asyncio.wait(3).send(None)); show('wait empty', lambda: asyncio.wait([]).send(None)); show('wait cond', lambda: asyncio.wait([fut], return_when='x').send(None))
    await ashow('wait_for none', asyncio.wait_for(co(), None)); await ashow('wait_for 0', asyncio.wait_for(co(1), 0)); await ashow('wait_for neg', asyncio.wait_for(co(1), -1)); await ashow('wait_for str', asyncio.wait_for(co(), 'a'))
    await ashow('sleep str', asyncio.sleep('a')); await ashow('sleep neg', asyncio.sleep(-1, 'r')); await ashow('sleep nan', asyncio.sleep(float('nan'))); await ashow('sleep None', asyncio.sleep(None)); await ashow('sleep true', asyncio.sleep(True, 'x'))
    await ashow('shield int', asyncio.shield(fut)); show('shield bad', lambda: asyncio.shield(3))
    show('as_completed fut', lambda: list(asyncio.as_completed(fut))); show('as_completed int', lambda: list(asyncio.as_completed([3]))); show('as_completed empty', lambda: list(asyncio.as_completed([])))
    show('call_later str', lambda: loop.call_later('a', print)); show('call_later none', lambda: loop.call_later(None, print)); show('call_at none', lambda: loop.call_at(None, print)); show('call_soon none', lambda: loop.call_soon(None)); show('call_soon kw', lambda: loop.call_soon(print, sep='')); show('call_soon no', lambda: loop.call_soon())
    show('run in loop', lambda: asyncio.run(co())); show('ruc', lambda: loop.run_until_complete(fut)); show('run_forever', loop.run_forever); show('close', loop.close); show('set_debug', lambda: loop.set_debug(0)); show('time', lambda: type(loop.time()).__name__)
    lock = asyncio.Lock(); show('release', lock.release); show('Sem -1', lambda: asyncio.Semaphore(-1)); show('Sem str', lambda: asyncio.Semaphore('a')); b = asyncio.BoundedSemaphore(1); show('bounded', b.release); cond = asyncio.Condition(); show('notify', cond.notify); await ashow('cond wait', cond.wait()); show('cond release', cond.release)
    show('Barrier 0', lambda: asyncio.Barrier(0)); show('Barrier', lambda: asyncio.Barrier()); show('Cond bad', lambda: asyncio.Condition(3)); show('Event()', lambda: asyncio.Event(1)); show('Lock()', lambda: asyncio.Lock(1))
    q = asyncio.Queue(1); show('get_nowait', q.get_nowait); q.put_nowait(1); show('put_nowait', lambda: q.put_nowait(2)); show('task_done', q.task_done); show('task_done2', q.task_done); pq = asyncio.PriorityQueue(); pq.put_nowait((1, {})); show('pq', lambda: pq.put_nowait((1, {}))); show('q len', lambda: len(q)); show('q iter', lambda: iter(q))
    show('timeout str', lambda: asyncio.timeout('a')); tm = asyncio.timeout(1); show('tm exit', lambda: tm.expired()); show('tm resched', lambda: tm.reschedule(2))
    async def reuse():
        async with tm: pass
        async with tm: pass
    await ashow('reuse', reuse())
    async def after():
        async with tm: tm.reschedule('a')
    await ashow('again', after())
    tg = asyncio.TaskGroup(); show('tg create', lambda: tg.create_task(co()))
    async def tgt():
        async with tg: pass
        tg.create_task(co())
    await ashow('tg after', tgt())
    async def tgt2():
        async with tg: pass
    await ashow('tg again', tgt2())
    show('runner', lambda: asyncio.Runner().run(co())); show('Runner run none', lambda: asyncio.Runner().run(None))
    await ashow('executor', loop.run_in_executor(None, co)) if False else None
    await ashow('executor none', asyncio.to_thread(None)); await ashow('executor args', asyncio.to_thread(int, 'x')); await ashow('executor kw', asyncio.to_thread(int, 'ff', base=16))
    show('rie 3', lambda: loop.run_in_executor(3, print)); show('default ex', lambda: loop.set_default_executor(3)); show('tsafe', lambda: asyncio.run_coroutine_threadsafe(3, loop)); show('wrap', lambda: asyncio.wrap_future(3)); show('isfuture', lambda: (asyncio.isfuture(fut), asyncio.isfuture(3), asyncio.iscoroutine(3), asyncio.iscoroutinefunction(co)))
    show('current', lambda: asyncio.current_task() is not None); show('all', lambda: len(asyncio.all_tasks())); show('cur bad', lambda: asyncio.current_task(3)); show('handler', lambda: loop.set_exception_handler(3)); show('factory', lambda: loop.set_task_factory(3)); show('ceh', lambda: loop.call_exception_handler({})); 
    h = loop.call_later(9, print); show('when', lambda: type(h.when()).__name__); h.cancel(); show('cancelled', h.cancelled); show('add_cb', lambda: fut.add_done_callback(None)); show('get_loop', lambda: fut.get_loop() is loop); show('Future()', lambda: asyncio.Future(3)); show('Task()', lambda: asyncio.Task()); show('Task(3)', lambda: asyncio.Task(3)); show('new policy', lambda: asyncio.set_event_loop_policy(3)); show('set loop', lambda: asyncio.set_event_loop(3))
    g = ag(); show('asend', lambda: g.asend(1).send(None)); show('anext', lambda: anext(3)); show('aiter', lambda: aiter(3)); show('ag next', lambda: next(g)); show('ag iter', lambda: iter(g)); show('ag send', lambda: g.send(1)); await ashow('await ag', g) if False else None
    cx = contextvars.ContextVar('v'); show('cx', cx.get); tk = cx.set(1); show('cx', cx.get); cx.reset(tk); show('reset twice', lambda: cx.reset(tk)); show('cx bad', lambda: contextvars.ContextVar(3)); ctx = contextvars.copy_context(); show('ctx run', lambda: ctx.run(ctx.run, print)); show('ctx get', lambda: ctx[cx]); show('ctx key', lambda: ctx['a'])
asyncio.run(main())
show('run fn', lambda: asyncio.run(co)); show('get_running', asyncio.get_running_loop); show('current', asyncio.current_task); show('sleep', lambda: asyncio.sleep(1).send(None)); show('create', lambda: asyncio.create_task(co())); show('gather', lambda: asyncio.gather(co())); show('Queue', lambda: asyncio.Queue().get_nowait()); show('timeout', lambda: asyncio.timeout(1).__aenter__().send(None)); show('lock', lambda: asyncio.Lock().locked())
l = asyncio.new_event_loop(); show('ruc int', lambda: l.run_until_complete(3)); show('ruc', lambda: l.run_until_complete(co())); l.close(); show('closed', lambda: l.call_soon(print)); show('closed ruc', lambda: l.run_until_complete(co())); show('closed fut', lambda: l.create_future().done()); show('repr', lambda: repr(l))
ex = concurrent.futures.ThreadPoolExecutor(1); f = ex.submit(int, 'x'); show('f exc', f.exception); show('f res', f.result); show('f cancel', f.cancel); show('f set', lambda: f.set_result(1)); show('map', lambda: list(ex.map(int, ['1', 'z']))); show('f to', lambda: concurrent.futures.Future().result(timeout=0)); ex.shutdown(); show('submit after', lambda: ex.submit(print)); show('pool 0', lambda: concurrent.futures.ThreadPoolExecutor(0)); show('init', lambda: concurrent.futures.ThreadPoolExecutor(1, initializer=3)); show('wait', lambda: concurrent.futures.wait([f]).done == {f})
th = threading.Thread(target=print, args=('in thread',)); show('join', th.join); th.start(); th.join(); show('start twice', th.start); show('args', lambda: threading.Thread(print)); show('lk', threading.Lock().release); show('rl', threading.RLock().release); show('cond', threading.Condition().notify); show('sem', lambda: threading.Semaphore(-1)); bs = threading.BoundedSemaphore(1); show('bs', bs.release); show('acq', lambda: threading.Lock().acquire(False, 1)); show('acq', lambda: threading.Lock().acquire(True, -2)); show('bar', lambda: threading.Barrier(0)); show('ev', lambda: threading.Event().wait(0)); show('tm', lambda: threading.Timer(1)); q = queue.Queue(1); show('q', lambda: q.get(timeout=-1)); show('q', q.get_nowait); q.put(1); show('q', lambda: q.put(1, timeout=0.1)); show('td', q.task_done); show('td', q.task_done); show('jn', lambda: threading.current_thread().join()); show('dm', lambda: setattr(threading.main_thread(), 'daemon', True))
