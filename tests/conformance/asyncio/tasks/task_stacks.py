import asyncio
import io


async def bar(task):
    print([f.f_code.co_name for f in task[0].get_stack(limit=1)])
    out = io.StringIO()
    task[0].print_stack(limit=1, file=out)
    print(out.getvalue())


async def foo(task):
    await bar(task)


async def fails():
    def inner():
        raise ValueError('no')
    inner()


async def sleeps():
    await asyncio.sleep(1)


async def runner():
    box = []
    box.append(asyncio.create_task(foo(box), name='foo'))
    await box[0]
    print(box[0].get_stack())
    t = asyncio.create_task(sleeps(), name='sleeps')
    print([f.f_code.co_name for f in t.get_stack()])
    await asyncio.sleep(0)
    print([(f.f_code.co_name, f.f_lineno) for f in t.get_stack()])
    out = io.StringIO()
    t.print_stack(file=out)
    print(out.getvalue())
    t = asyncio.create_task(fails(), name='fails')
    await asyncio.wait([t])
    print([f.f_code.co_name for f in t.get_stack()])
    print([f.f_code.co_name for f in t.get_stack(limit=1)])
    out = io.StringIO()
    t.print_stack(file=out)
    print(out.getvalue())
    t.exception()
    t = asyncio.create_task(sleeps(), name='done')
    t.cancel()
    await asyncio.wait([t])
    out = io.StringIO()
    t.print_stack(file=out)
    print(out.getvalue())


asyncio.run(runner())
