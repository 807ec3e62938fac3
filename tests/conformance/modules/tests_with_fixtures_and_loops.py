import unittest, sys, asyncio, contextvars, contextlib
var = contextvars.ContextVar('var', default='none')
@contextlib.contextmanager
def cm(name):
    print('enter', name)
    yield name
    print('leave', name)
@contextlib.asynccontextmanager
async def acm(name):
    print('aenter', name, asyncio.current_task() is not None)
    yield name
    print('aleave', name)
def setUpModule():
    print('setUpModule'); unittest.addModuleCleanup(print, 'module cleanup', 1); print(unittest.enterModuleContext(cm('mod')))
def tearDownModule(): print('tearDownModule')
class A(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print('setUpClass A'); cls.addClassCleanup(print, 'class cleanup'); print(cls.enterClassContext(cm('cls')))
    @classmethod
    def tearDownClass(cls): print('tearDownClass A')
    def setUp(self): print('setUp'); self.addCleanup(print, 'cleanup'); self.enterContext(cm('test'))
    def tearDown(self): print('tearDown')
    def test_1(self): print('test_1')
    def test_2(self):
        with self.assertRaises(TypeError) as e: self.enterContext(5)
        print(e.exception)
        self.addCleanup(lambda: 1/0); self.fail('no')
    def test_3(self): self.skipTest('because')
    @unittest.expectedFailure
    def test_4(self): self.assertEqual(1, 2)
    @unittest.expectedFailure
    def test_5(self): pass
    def test_6(self): return 5
class B(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.addClassCleanup(print, 'B cleanup'); raise ValueError('setup of B')
    @classmethod
    def tearDownClass(cls): print('never')
    def test(self): print('never')
class C(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise unittest.SkipTest('skip C')
    def test(self): print('never')
class D(unittest.TestCase):
    @classmethod
    def tearDownClass(cls): raise ValueError('teardown of D')
    def setUp(self): raise KeyError('setup')
    def tearDown(self): print('never')
    def test(self): print('never')
class E(unittest.IsolatedAsyncioTestCase):
    def setUp(self): print('E.setUp'); var.set('from setUp'); self.addCleanup(lambda: print('sync cleanup', var.get()))
    async def asyncSetUp(self):
        print('asyncSetUp', var.get(), asyncio.get_running_loop().get_debug()); var.set('from asyncSetUp')
        print(await self.enterAsyncContext(acm('x'))); self.addAsyncCleanup(self.clean, 3)
    async def clean(self, n): print('clean', n, var.get())
    async def asyncTearDown(self): print('asyncTearDown', var.get())
    def tearDown(self): print('E.tearDown', var.get())
    async def test_a(self):
        print('test_a', var.get()); await asyncio.sleep(0.1)
        with self.assertRaises(TypeError) as e: await self.enterAsyncContext(5)
        print(e.exception)
    def test_b(self): print('test_b', var.get()); var.set('b')
    async def test_c(self): raise RuntimeError('c')
    async def test_d(self): self.assertEqual([1], [2])
    async def test_e(self): return 5
    @unittest.skip('nope')
    async def test_f(self): pass
    async def test_g(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
    async def test_h(self):
        t = asyncio.create_task(asyncio.sleep(100)); await asyncio.sleep(0); self.t = t
if __name__ == '__main__':
    r = unittest.main(verbosity=2, exit=False, testRunner=unittest.TextTestRunner(verbosity=2)).result
    print(r, r.wasSuccessful(), len(r.errors), len(r.failures))
    def setUpModule(): raise ValueError('module')
    unittest.main(verbosity=2, exit=False, testRunner=unittest.TextTestRunner(verbosity=2), argv=['x', 'A'])
    def setUpModule(): pass
    def tearDownModule(): unittest.addModuleCleanup(lambda: 1/0); raise ValueError('module')
    unittest.main(verbosity=0, exit=False, testRunner=unittest.TextTestRunner(verbosity=1), argv=['x', 'E.test_b'])
