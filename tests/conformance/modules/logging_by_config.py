import logging, logging.config, logging.handlers, sys, queue, io
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, '|', e.__cause__)
class Only:
    def __init__(self, word='x'): self.word = word
    def filter(self, r): return self.word in r.getMessage()
logging.config.dictConfig({'version': 1, 'disable_existing_loggers': False,
 'formatters': {'short': {'format': '%(levelname)s|%(name)s|%(message)s'}, 'brace': {'format': '{levelname:8} {message}', 'style': '{'}},
 'filters': {'only': {'()': Only, 'word': 'keep'}, 'name': {'name': 'app'}},
 'handlers': {'out': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout', 'formatter': 'short', 'level': 'INFO'},
              'file': {'class': 'logging.FileHandler', 'filename': 'app.log', 'formatter': 'brace', 'mode': 'w'},
              'mem': {'class': 'logging.handlers.MemoryHandler', 'capacity': 10, 'target': 'out', 'flushLevel': 40},
              'filtered': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout', 'formatter': 'brace', 'filters': ['only']}},
 'loggers': {'app': {'handlers': ['out', 'file'], 'level': 'DEBUG', 'propagate': False}, 'app.db': {'level': 'WARNING'}, 'mem': {'handlers': ['mem'], 'level': 'INFO', 'propagate': False}, 'f': {'handlers': ['filtered'], 'level': 'DEBUG', 'propagate': False}},
 'root': {'level': 'ERROR', 'handlers': ['out']}})
log = logging.getLogger('app'); log.debug('dbg'); log.info('hi %s', 'bob'); logging.getLogger('app.db').info('no'); logging.getLogger('app.db').warning('slow'); logging.getLogger('other').warning('w'); logging.getLogger('other').error('err')
print(open('app.log').read(), end='')
m = logging.getLogger('mem'); m.info('one'); m.info('two'); print('--'); m.error('now')
f = logging.getLogger('f'); f.info('drop'); f.info('keep me')
print(log, log.handlers[0], logging.getLogger('app.db').getEffectiveLevel(), log.isEnabledFor(10), logging.getLogger('app.db').parent, log.propagate, logging.root, log.hasHandlers())
tr(lambda: logging.config.dictConfig({})); tr(lambda: logging.config.dictConfig({'version': 2})); tr(lambda: logging.config.dictConfig({'version': 1, 'handlers': {'h': {'class': 'logging.Nope'}}})); tr(lambda: logging.config.dictConfig({'version': 1, 'root': {'handlers': ['zz']}})); tr(lambda: logging.config.dictConfig({'version': 1, 'loggers': {'x': {'level': 'LOUD'}}}))
q = queue.Queue(); root = logging.getLogger('q'); root.propagate = False; root.addHandler(logging.handlers.QueueHandler(q)); root.setLevel(logging.INFO)
out = logging.StreamHandler(sys.stdout); out.setFormatter(logging.Formatter('%(threadName)s %(message)s'))
l = logging.handlers.QueueListener(q, out); l.start(); root.info('queued %d', 1); root.info('two'); l.stop()
h = logging.handlers.RotatingFileHandler('r.log', maxBytes=30, backupCount=2); h.setFormatter(logging.Formatter('%(message)s')); r = logging.getLogger('rot'); r.propagate = False; r.addHandler(h); r.setLevel(10)
for i in range(8): r.info('message number %d', i)
h.close()
import os; print(sorted(n for n in os.listdir('.') if n.startswith('r.log')), open('r.log').read().split('\n'), open('r.log.1').read().split('\n'))
tr(lambda: logging.Formatter('%(bad', style='%')); tr(lambda: logging.Formatter('{', style='{')); tr(lambda: logging.Formatter('x', style='?')); tr(lambda: log.setLevel('LOUD')); tr(lambda: log.setLevel(1.5)); tr(lambda: logging.getLogger(5)); tr(lambda: logging.basicConfig(foo=1)); tr(lambda: log.log('INFO', 'x'))
logging.addLevelName(25, 'NOTICE'); log.log(25, 'notice!'); print(logging.getLevelName(25), logging.getLevelName('NOTICE'), logging.getLevelName(99), logging.getLevelName('WARN'), logging.getLevelNamesMapping()['NOTICE'])
buf = io.StringIO(); hh = logging.StreamHandler(buf); hh.setFormatter(logging.Formatter('%(asctime)s %(levelname)s %(module)s:%(lineno)d %(funcName)s %(message)s', datefmt='%H:%M')); log.addHandler(hh)
def work():
    try: 1 / 0
    except ZeroDivisionError: log.exception('boom')
work(); log.warning('x', stack_info=False, extra={'user': 'u'}); print(buf.getvalue().replace(__file__, 'F').split('Traceback')[0], end='')
log.removeHandler(hh); tr(lambda: log.info('x', extra={'message': 1}))
ad = logging.LoggerAdapter(log, {'ip': '1.2.3.4'}); hh2 = logging.StreamHandler(sys.stdout); hh2.setFormatter(logging.Formatter('%(ip)s %(message)s', defaults={'ip': '-'})); log.handlers[:] = [hh2]; ad.info('adapted'); log.info('plain'); print(ad)
log.info('%d items', 'x') if 0 else None
log.handlers[:] = []; log.addHandler(logging.NullHandler()); log.error('nothing'); print(log.handlers)
rec = logging.LogRecord('n', 20, 'p.py', 5, 'msg %s', ('a',), None); print(rec, rec.getMessage(), rec.levelname, rec.filename, rec.module, logging.makeLogRecord({'msg': 'hey', 'args': ()}).getMessage())
class Custom(logging.Formatter):
    def format(self, r): return f'<{super().format(r)}>'
c = logging.StreamHandler(sys.stdout); c.setFormatter(Custom('%(message)s')); c.addFilter(lambda r: r.levelno > 20); lg = logging.getLogger('cust'); lg.propagate = False; lg.addHandler(c); lg.warning('in'); lg.info('out'); print(c.filters != [], c)
logging.disable(logging.CRITICAL); lg.critical('no'); logging.disable(logging.NOTSET); lg.critical('yes')
