"""What create_autospec() and patch(autospec=True) make, in step with what they stand for."""
import asyncio
import inspect
import re
import types
from unittest import mock
from unittest.mock import AsyncMock, MagicMock, Mock, call, create_autospec, patch, seal, sentinel


def t(f, *a, **k):
    try:
        print(re.sub("id='[0-9]+'", 'id', repr(f(*a, **k))))
    except Exception as e:
        print(re.sub("id='[0-9]+'", 'id', f'{type(e).__name__} {e}'))


def plain(a, b=2, *args, c, **kw): return a
async def coro(x, *, y=1): return x
class Client:
    limit = 5
    def __init__(self, host, port=80): self.host = host
    def get(self, url, timeout=3): return 'real ' + url
    async def fetch(self, url): return 'real'
    @classmethod
    def make(cls, host): return cls(host)
    @staticmethod
    def clean(text): return text.strip()
    @property
    def name(self): return 'client'
    def __len__(self): return 3


f = create_autospec(plain)
print(type(f).__name__, f.__name__, inspect.signature(f), f.called, f.call_count, f.call_args, f.mock_calls)
t(f); t(f, 1); t(f, 1, c=3); t(f, 1, 2, 3, c=4, z=5)
print(f.called, f.call_count, f.call_args, f.call_args_list)
f.return_value = 'new'; t(f, 1, c=3)
f.side_effect = [1, ValueError('two')]; t(f, 1, c=1); t(f, 1, c=1); t(f, 1, c=1)
f.side_effect = lambda *a, **k: (a, k); t(f, 9, c=8)
f.side_effect = None; t(f, 1, c=3)
t(f.assert_called_once); t(f.assert_called_with, 1, c=3); t(f.assert_called_with, 1, c=4); t(f.assert_any_call, 9, c=8); t(f.assert_has_calls, [call(1, c=1)]); t(f.assert_not_called)
f.reset_mock(); print(f.called, f.call_count, f.mock_calls, f.return_value)
t(lambda: f.nothing)
g = create_autospec(coro, return_value=7)
print(type(g).__name__, asyncio.iscoroutinefunction(g), inspect.iscoroutinefunction(g), g.await_count)
t(g); t(g, 1, z=3)
async def main():
    print(await g(1, y=2), g.await_count, g.await_args, g.await_args_list, g.called)
    g.side_effect = KeyError('k')
    try: await g(5)
    except KeyError as e: print(repr(e), g.await_count, g.call_count)
    t(g.assert_awaited_once); t(g.assert_awaited_with, 5); t(g.assert_any_await, 1, y=2); t(g.assert_has_awaits, [call(1, y=2), call(5)]); t(g.assert_not_awaited)
    with patch.object(Client, 'get', autospec=True) as get, patch.object(Client, 'fetch', autospec=True, return_value='p') as fetch:
        c = Client('h')
        get.return_value = 'patched'
        print(c.get('u'), get.call_args.args[1:], get.call_args.args[0] is c, type(get).__name__)
        t(c.get); t(c.get, 'u', wrong=1); t(get.assert_called_once_with, c, 'u')
        print(await c.fetch('q'), fetch.await_args.args[1:])
        t(c.fetch)
    print(Client('h').get('u'))
    with patch(__name__ + '.plain', autospec=True) as p:
        p.return_value = 3
        print(plain(1, c=2), type(p).__name__, plain is p); t(plain)
    with patch(__name__ + '.coro', autospec=True) as p:
        p.return_value = 4
        print(await coro(1), type(p).__name__); t(p.assert_awaited_once_with, 1)
    with patch(__name__ + '.Client', autospec=True) as cls:
        c = Client('x'); c.get.return_value = 'got'
        print(c.get('u'), type(c.get).__name__, type(c.fetch).__name__, c is cls.return_value, len(c), type(c.limit.real).__name__)
        t(Client); t(c.get); t(c.nothing) if 0 else t(lambda: c.nothing); t(lambda: Client.nothing)
        c.fetch.return_value = 1; print(await c.fetch('z')); t(c.fetch)
        print(cls.mock_calls); t(Client.make, 'h', 2); t(Client.clean); t(cls.assert_called_once_with, 'x')
asyncio.run(main())
i = create_autospec(Client, instance=True)
t(i); t(i.get, 1, 2, 3); t(lambda: i.name.upper()); t(setattr, i, 'extra', 1); t(lambda: i.absent)
s = create_autospec(Client, spec_set=True); t(setattr, s, 'extra', 1)
t(create_autospec, Mock()); t(create_autospec(5).bit_length); t(create_autospec([1]).append, 1); t(create_autospec, None)
m = AsyncMock(); print(m.__name__, m.__defaults__, m.__kwdefaults__, m.__annotations__, asyncio.iscoroutinefunction(m), inspect.iscoroutinefunction(m))
t(lambda: Mock().__name__); t(lambda: MagicMock(name='nn').__name__)
m = Mock(); m.a.b.return_value = 3; seal(m); t(m.a.b); t(lambda: m.x)
@types.coroutine
def typed(): yield 'out'; return 1
x = typed(); print(inspect.isgeneratorfunction(typed), inspect.isawaitable(x), type(x).__name__, typed.__name__, inspect.iscoroutinefunction(typed)); x.close()
