# "Did you mean" stands behind what nobody caught, and nowhere else.
import traceback, logging, sys
class P:
    full_name = 1
try: P().fullname
except AttributeError as e:
    print(traceback.format_exception_only(e)); print(traceback.format_exc()); logging.exception("x")
    traceback.print_exc(file=sys.stdout)
    sys.__excepthook__(*sys.exc_info())
    sys.excepthook(type(e), e, e.__traceback__)
try: pritn
except NameError as e: print(traceback.format_exc())
P().fullname
