# raises: AttributeError: 'staticmethod' object has no attribute 'no_such_name'
wrapped = staticmethod(len)
for i in range(3000):
    wrapped = staticmethod(wrapped)
wrapped.no_such_name
