"""A Context is asked by its variables alone."""
import contextvars
import re

trace = contextvars.ContextVar('trace')
other = contextvars.ContextVar('other', default=1)
context = contextvars.copy_context()
for ask in (lambda: context[3], lambda: context.get('trace'), lambda: None in context,
            lambda: context[trace], lambda: trace.get(), lambda: context.get(),
            lambda: context.run(), lambda: context.run(context.run, print)):
    try:
        print(ask())
    except Exception as error:
        print(type(error).__name__, re.sub('0x[0-9a-f]+', '0x', str(error)),
              [type(each).__name__ for each in error.args])
print(trace in context, context.get(trace, 5), context.get(other), list(context), len(context))
token = other.set(2)
context = contextvars.copy_context()
print([(variable.name, value) for variable, value in context.items()], token.var is other,
      token.old_value, context[other])
