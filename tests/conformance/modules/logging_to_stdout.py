import io
import logging
import logging.handlers
import sys
from logging.config import dictConfig

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(message)s")
root = logging.getLogger()
log = logging.getLogger("app.db")

def work(n):
    log.debug("hidden %d", n)
    log.info("items: %s of %(x)s" if False else "items: %s of %5.2f", n, n / 3)
    log.warning("dict %(a)s and %(b)r", {"a": 1, "b": "two"})
    try:
        [][n]
    except IndexError as e:
        log.error("failed: %s", e)
    log.log(35, "custom level")
    log.critical("plain %s no args")

work(2)
logging.addLevelName(35, "NOTICE")
log.log(35, "named now")
print(log.getEffectiveLevel(), log.isEnabledFor(10), log.parent.name, logging.getLogger("app").name, log.level, logging.getLevelName(20), logging.getLevelName("ERROR"), logging.getLevelName(33), root, log)

class Ring(logging.Handler):
    def __init__(self, n):
        super().__init__(level=logging.WARNING)
        self.n, self.rows = n, []
        self.setFormatter(logging.Formatter("{levelname[0]}:{message}:{who}", style="{", defaults={"who": "nobody"}))
    def emit(self, record):
        self.rows = [*self.rows, self.format(record)][-self.n:]

class Redact(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "******")
        return "noise" not in record.msg

ring = Ring(3)
app = logging.getLogger("app")
app.addHandler(ring)
app.addFilter(Redact())
ring.addFilter(lambda r: not r.getMessage().startswith("skip"))
for text in ("one", "noise", "the secret", "skip me", "four"):
    app.warning(text)
log.error("child bypasses the filter: secret", extra={"who": "db"})
print(ring.rows)
app.propagate = False
adapter = logging.LoggerAdapter(app, {"who": "adapter"})
adapter.error("via %s", "adapter")
print(ring.rows[-1], app.hasHandlers(), logging.getLogger("lonely").hasHandlers())
try:
    app.error("bad", extra={"message": 1})
except KeyError as e:
    print(type(e).__name__, e)
for f in (lambda: log.setLevel("LOUD"), lambda: logging.Formatter("{nope", style="{"), lambda: logging.Formatter("%(x)s", style="!"), lambda: logging.Formatter("no fields"), lambda: logging.getLogger(3), lambda: log.log("INFO", "x"), lambda: logging.basicConfig(bogus=1), lambda: logging.basicConfig(stream=sys.stdout, filename="x", force=True)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
buf = io.StringIO()
mem = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=logging.StreamHandler(buf))
mlog = logging.getLogger("mem")
mlog.propagate = False
mlog.addHandler(mem)
mlog.warning("buffered 1")
print(repr(buf.getvalue()), len(mem.buffer))
mlog.error("flush!")
print(repr(buf.getvalue()), len(mem.buffer))
try:
    1 / 0
except ZeroDivisionError:
    s = io.StringIO()
    h = logging.StreamHandler(s)
    logging.getLogger("exc").addHandler(h)
    logging.getLogger("exc").propagate = False
    logging.getLogger("exc").exception("oh no")
    print(s.getvalue().splitlines()[0], "...", s.getvalue().splitlines()[-1])
dictConfig({"version": 1, "disable_existing_loggers": False, "formatters": {"f": {"format": "[$levelname] $message", "style": "$"}},
            "handlers": {"out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "f", "level": "INFO"}},
            "loggers": {"cfg": {"handlers": ["out"], "level": "DEBUG", "propagate": False}}})
logging.getLogger("cfg").debug("no")
logging.getLogger("cfg.child").info("configured %r", "ok")
logging.disable(logging.ERROR)
logging.getLogger("cfg").error("disabled")
logging.getLogger("cfg").critical("still critical")
record = logging.makeLogRecord({"msg": "made %s", "args": ("up",), "levelname": "X", "levelno": 1})
print(record.getMessage(), logging.Formatter("%(levelname)s/%(message)s").format(record))
try:
    dictConfig({"version": 1, "handlers": {"h": {"class": "no.such.Handler"}}})
except ValueError as e:
    print(type(e).__name__, e)
