# json.decoder and json.encoder; dates, settings and sources that are wrong.
import json, re
from json.decoder import JSONDecodeError
import json.encoder
from collections import defaultdict
class T(defaultdict): pass
print(T(int), re.match(".*", "y"*60))
print(json.loads('{"a": "x\ty"}', strict=False))
import inspect, dataclasses, datetime, configparser
for f in (lambda: inspect.getsource(len), lambda: inspect.getsource(int), lambda: inspect.getsource(3), lambda: dataclasses.make_dataclass("Q", ["a","a"]), lambda: dataclasses.make_dataclass("Q", ["class"]), lambda: dataclasses.make_dataclass("Q", ["1a"]), lambda: datetime.date("2023"), lambda: datetime.date(2023), lambda: datetime.time.fromisoformat("24:00"), lambda: datetime.time.fromisoformat("x"), lambda: datetime.date.fromisoformat("2023-13-01"), lambda: datetime.datetime.fromisoformat("2023-12-01T25:00")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
cp = configparser.ConfigParser()
for f in (lambda: cp.read_string("[a]\n= broken"), lambda: cp.read_dict({"j": {"v": "100%"}}), lambda: cp.read_dict({"j": {"v": "100%%"}})):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
json.loads("[1,")
