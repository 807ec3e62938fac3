from unittest.mock import Mock, MagicMock, AsyncMock, patch, call, ANY, sentinel, DEFAULT, PropertyMock, mock_open, create_autospec, seal, NonCallableMock
import asyncio, re, os, json
def clean(s): return re.sub(r"id='\d+'", "id='N'", s)
def tr(f):
    try: print(clean(repr(f())))
    except BaseException as e: print(type(e).__name__, clean(str(e)))
m = Mock()
print(clean(repr(m)), clean(repr(m.foo)), clean(repr(m.foo.bar())), clean(repr(m())), clean(repr(Mock(name='db').query())))
m = Mock(return_value=3); print(m(1, a=2), m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls, m.call_args.args, m.call_args.kwargs, m.call_args[0], m.call_args[1])
m(5); print(m.call_args_list, m.call_args_list == [call(1, a=2), call(5)], m.mock_calls)
m.assert_called_with(5); m.assert_any_call(1, a=2); m.assert_has_calls([call(1, a=2), call(5)])
tr(lambda: m.assert_called_with(6)); tr(lambda: m.assert_called_once()); tr(lambda: m.assert_called_once_with(5)); tr(lambda: m.assert_not_called()); tr(lambda: m.assert_any_call(9)); tr(lambda: m.assert_has_calls([call(9)])); tr(lambda: m.assert_has_calls([call(9)], any_order=True))
n = Mock(name='sender'); tr(n.assert_called); tr(n.assert_called_once); tr(lambda: n.assert_called_with(1)); tr(lambda: n.assert_called_once_with(1)); tr(lambda: n.assert_has_calls([call(1)])); n.assert_not_called(); tr(lambda: n.asert_called)
s = Mock(side_effect=[1, 2, ValueError('x')]); print(s(), s()); tr(s); tr(s)
s = Mock(side_effect=KeyError('k')); tr(s); s.side_effect = lambda x: x * 2; print(s(4)); s.side_effect = None; s.return_value = 7; print(s()); s = Mock(side_effect=lambda: DEFAULT, return_value=5); print(s())
m = Mock(); m.a.b(1).c(x=2); m.method(3); print(m.mock_calls, m.method_calls, m.a.b.mock_calls); print(m.mock_calls == [call.a.b(1), call.a.b().c(x=2), call.method(3)], call.a.b(1).c(x=2).call_list())
m.reset_mock(); print(m.mock_calls, m.method.called)
class Foo:
    attr = 1
    def bar(self, x, y=2): pass
    @staticmethod
    def st(a): pass
    async def co(self, z): pass
    def __len__(self): return 1
f = Mock(spec=Foo); f.bar(1); tr(lambda: f.nope); print(isinstance(f, Foo), clean(repr(f)), clean(repr(f.bar))); tr(lambda: f()); f.new = 1; g = Mock(spec_set=Foo); 
def setit(): g.new = 1
tr(setit); tr(lambda: Mock(spec=['a']).b)
k = MagicMock(); print(len(k), int(k), bool(k), list(k), 1 in k, float(k), k == k, k != k, k == 1, hash(k) == hash(k), clean(str(k)), clean(repr(k[1])), clean(repr(k + 1)), clean(repr(k.__enter__())))
k.__len__.return_value = 5; k.__getitem__.side_effect = lambda i: i * 10; k.__iter__.return_value = [1, 2]; k.__str__.return_value = 'S'; k.__contains__.return_value = True
print(len(k), k[3], list(k), list(k), str(k), 9 in k, k.__getitem__.call_args_list, len(k.mock_calls) > 3)
with k as q: print(q is k.__enter__.return_value)
k.__enter__.return_value = 'res'
with k as q: print(q)
tr(lambda: k < 1); k.__lt__.return_value = True; tr(lambda: k < 1); tr(lambda: len(Mock())); tr(lambda: Mock()[1])
p = Mock(); p.__str__ = Mock(return_value='custom'); print(str(p)); p.__len__ = lambda self: 42; print(len(p))
class Svc:
    def get(self): return 'real'
    url = 'http'
def fetch(): return Svc().get()
with patch.object(Svc, 'get', return_value='fake') as mg: print(fetch(), mg.called, clean(repr(mg)))
print(fetch())
with patch('__main__.Svc') as MS: MS.return_value.get.return_value = 'patched'; print(fetch(), MS.mock_calls)
@patch.object(Svc, 'url', 'ftp')
@patch.object(Svc, 'get')
def test(mget): mget.return_value = 1; print(Svc.url, fetch(), mget.call_count)
test(); print(Svc.url, fetch())
with patch.dict(os.environ, {'KEY': 'v'}): print(os.environ['KEY'])
print('KEY' in os.environ)
d = {'a': 1}
with patch.dict(d, b=2, clear=True): print(d)
print(d)
pt = patch('json.dumps', return_value='J'); pt.start(); print(json.dumps({})); pt.stop(); print(json.dumps({}))
tr(lambda: patch.object(Svc, 'missing').start()); tr(lambda: patch('noperiod')); tr(lambda: patch('nomodule.x').start())
with patch('builtins.print') as mp: print('hidden')
print(mp.mock_calls)
with patch('builtins.open', mock_open(read_data='l1\nl2\n')) as mo:
    with open('f.txt') as fh: print(fh.read())
    with open('f.txt') as fh: print([line for line in fh])
    with open('o', 'w') as fh: fh.write('x')
mo.assert_called_with('o', 'w'); mo().write.assert_called_once_with('x'); print(mo.mock_calls[:2])
async def main():
    a = AsyncMock(return_value=4); print(await a(1), a.await_count, a.await_args, asyncio.iscoroutinefunction(a)); a.assert_awaited_once_with(1); a.assert_awaited_once()
    tr(lambda: a.assert_awaited_with(2)); tr(lambda: a.assert_not_awaited()); tr(AsyncMock().assert_awaited)
    b = AsyncMock(side_effect=[1, ValueError('v')]); print(await b())
    try: await b()
    except ValueError as e: print(e)
    try: await b()
    except StopAsyncIteration as e: print('stop', repr(e))
    c = MagicMock(); c.__aenter__.return_value = 'in'
    async with c as v: print(v)
    c.__aiter__.return_value = [1, 2, 3]; print([x async for x in c])
    w = Mock(spec=Foo); print(type(w.co).__name__, type(w.bar).__name__); w.co.return_value = 9; print(await w.co(1))
    e = AsyncMock(); e.get.return_value = 3; print(await e.get(), clean(repr(e.get)), e.mock_calls)
    with patch.object(Foo, 'co') as pc: print(type(pc).__name__)
    r = AsyncMock(); x = await r(); print(clean(repr(x)))
asyncio.run(main())
print(ANY == 3, call(1, ANY) == call(1, 5), sentinel.x, sentinel.x is sentinel.x, [ANY], call, call.foo, call(1), call.foo(1, b=2), call.foo().bar(3), call()(1), call.a.b)
def add(a, b): return a + b
au = create_autospec(add, return_value=10); print(au(1, 2), au.call_count); tr(lambda: au(1)); au.assert_called_once_with(1, 2); tr(lambda: au.assert_called_with(5, 6))
ac = create_autospec(Foo); inst = ac(); inst.bar(1); tr(lambda: inst.bar()); tr(lambda: inst.zip); tr(lambda: ac(1, 2)); inst.bar.assert_called_with(1); inst.bar.assert_called_with(x=1)
class Prop:
    @property
    def v(self): return 1
with patch.object(Prop, 'v', new_callable=PropertyMock, return_value=8) as pv: print(Prop().v, pv.mock_calls)
w = Mock(wraps=[3, 1]); print(w.index(1), w.mock_calls); w = Mock(wraps=add); print(w(1, 2)); w.return_value = 0; print(w(1, 2))
m = Mock(**{'a.b.return_value': 5, 'x': 2}); print(m.a.b(), m.x); m.configure_mock(y=3); print(m.y); del m.y; tr(lambda: m.y)
m = Mock(); m.x = 1; seal(m); tr(lambda: m.z); print(m.x)
parent = Mock(); c1, c2 = Mock(), Mock(); parent.attach_mock(c1, 'one'); parent.two = c2; c1(1); c2(2); print(parent.mock_calls)
with patch.multiple(Svc, get=DEFAULT, url='u') as vals: print(sorted(vals), Svc.url)
print([n for n in dir(Mock(spec=['alpha'])) if not n.startswith('_')][:3], isinstance(Mock(), NonCallableMock), callable(Mock()), callable(NonCallableMock()))
m = MagicMock(); m['a'] = 1; del m['b']; print(m.mock_calls); m.f(1)(2); print(m.mock_calls); print(m.call_args)
