# Process downloads as they finish: the `while pending` idiom with new work added on the way
import asyncio
import random


async def download(url):
    delay = len(url) * 0.125
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("    aborted", url)
        raise
    if "bad" in url:
        raise ConnectionError(f"cannot reach {url}")
    links = {"/": ["/about", "/blog-index"], "/about": ["/bad"], "/blog-index": ["/blog-index/1", "/blog-index/22"]}
    return url, links.get(url, [])


async def crawl(start, limit=None):
    loop = asyncio.get_event_loop()
    begin = loop.time()
    seen = {start}
    pending = {loop.create_task(download(start), name=start)}
    rounds = 0
    while pending:
        done, pending = await asyncio.wait(pending, timeout=1, return_when=asyncio.FIRST_COMPLETED)
        rounds += 1
        now = loop.time() - begin
        if not done:
            print(f"{now:6.3f} nothing yet, waiting for {sorted(t.get_name() for t in pending)}")
            continue
        for task in sorted(done, key=lambda t: t.get_name()):
            try:
                url, links = task.result()
            except ConnectionError as e:
                print(f"{now:6.3f} FAILED {e}")
                continue
            print(f"{now:6.3f} got {url} -> {links}")
            for link in links:
                if link not in seen:
                    seen.add(link)
                    pending.add(loop.create_task(download(link), name=link))
        if limit is not None and now >= limit:
            print(f"{now:6.3f} time is up, {len(pending)} left")
            for t in pending:
                t.cancel()
            await asyncio.wait(pending)
            break
    return rounds, sorted(seen)


if __name__ == "__main__":
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(loop.run_until_complete(crawl("/")))
    print()
    print(loop.run_until_complete(crawl("/", limit=1)))
    print("time on the loop:", loop.time())
    loop.close()
    print("closed:", loop.is_closed())
