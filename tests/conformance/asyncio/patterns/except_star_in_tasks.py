"""ExceptionGroup handling around asyncio: split, subgroup, derive, re-raise, notes."""
import asyncio
import traceback


class RetryableError(Exception):
    pass


class FatalError(Exception):
    pass


class BatchError(ExceptionGroup):
    def derive(self, excs):
        return BatchError(self.message, excs)


async def item(i):
    await asyncio.sleep(i / 10)
    if i % 4 == 0:
        raise RetryableError(f"item {i}: connection reset")
    if i % 7 == 0:
        e = FatalError(f"item {i}: corrupted")
        e.add_note("see the log of the worker")
        raise e
    return i


async def batch(items):
    results = await asyncio.gather(*map(item, items), return_exceptions=True)
    good = [r for r in results if not isinstance(r, BaseException)]
    bad = [r for r in results if isinstance(r, BaseException)]
    if bad:
        raise BatchError(f"{len(bad)} of {len(items)} failed", bad)
    return good


async def main():
    print(await batch([1, 2, 3]))
    try:
        await batch(range(1, 15))
    except* RetryableError as eg:
        print("retryable:", [str(e) for e in eg.exceptions], type(eg).__name__)
    except* FatalError as eg:
        for e in eg.exceptions:
            print("fatal:", e, e.__notes__)

    try:
        await batch([4, 5, 7])
    except BatchError as eg:
        match, rest = eg.split(RetryableError)
        print(repr(match))
        print(repr(rest))
        print(eg.subgroup(lambda e: "4" in str(e)))
        print(eg.subgroup(KeyError))

    # what is not handled is raised again
    try:
        try:
            await batch([7, 8])
        except* RetryableError:
            print("handled one part")
    except ExceptionGroup as rest:
        print("the rest:", rest, rest.exceptions)

    # raising inside except*
    try:
        try:
            await batch([4, 7])
        except* RetryableError as eg:
            raise RuntimeError("giving up") from eg
    except ExceptionGroup as eg:
        print(type(eg).__name__, [type(e).__name__ for e in eg.exceptions])
        print("cause:", repr([e for e in eg.exceptions if isinstance(e, RuntimeError)][0].__cause__))

    # a plain exception is wrapped
    try:
        raise KeyError("plain")
    except* KeyError as eg:
        print(repr(eg))
    try:
        ExceptionGroup("empty", [])
    except ValueError as e:
        print("ValueError:", e)
    print("".join(traceback.format_exception_only(FatalError, FatalError("x"))).strip())

asyncio.run(main())
