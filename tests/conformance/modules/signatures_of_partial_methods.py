# Signatures of partial methods, bound and not.
import functools
import inspect


class A:
    def f(self,a,b,*,c=1): pass
    g=functools.partialmethod(f,1)
    h=functools.partialmethod(f,b=2)
    k=functools.partialmethod(lambda self,k,v:0,"x")
    @functools.partialmethod
    def z(self, q): pass


a = A()
for o in (A.g,a.g,A.h,a.h,A.k,a.k,a.z,A.z): print(inspect.signature(o))
