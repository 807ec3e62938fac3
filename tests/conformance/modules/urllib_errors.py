from urllib.error import ContentTooShortError, HTTPError, URLError

for error in (URLError("no route"), HTTPError("http://a", 404, "Not Found", {"a": 1}, None),
              ContentTooShortError("short", b"ab")):
    print(type(error).__name__, error, repr(error), isinstance(error, OSError))
error = HTTPError("http://a", 503, "Busy", {"Retry-After": "5"}, None)
print(error.code, error.reason, error.headers, error.filename, error.getcode(), error.geturl())
error.headers = {}
print(error.hdrs, URLError("why", "file").filename, URLError("why").args)
try:
    raise URLError(TimeoutError("timed out"))
except OSError as error:
    print(error, repr(error.reason))
