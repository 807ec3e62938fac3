"""Simulated: another event loop behind the same interface. Here it is the usual one."""
import asyncio


class EventLoopPolicy(asyncio.DefaultEventLoopPolicy):
    pass


def install():
    asyncio.set_event_loop_policy(EventLoopPolicy())


def new_event_loop():
    return asyncio.new_event_loop()
