"""Simulated: a request blocks its thread for the host's latency, as the real library's would."""
import json as _json

import _simulated_network


class RequestException(OSError):
    pass


class HTTPError(RequestException):
    pass


class MissingSchema(RequestException, ValueError):
    pass


class Response:
    def __init__(self, url, status_code, content):
        self.url = url
        self.status_code = status_code
        self.reason = _simulated_network.REASONS.get(status_code, '')
        self.content = content
        self.encoding = 'utf-8'

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def text(self):
        return self.content.decode('utf-8')

    def json(self):
        return _json.loads(self.text)

    def raise_for_status(self):
        if not self.ok:
            raise HTTPError(f'{self.status_code} Client Error: {self.reason} for url: {self.url}')

    def close(self):
        pass

    def __repr__(self):
        return f'<Response [{self.status_code}]>'


def get(url, **options):
    """The page at a URL. The options (headers, timeout, ...) have no effect here."""
    if not _simulated_network.is_complete(url):
        raise MissingSchema(f'Invalid URL {url!r}: No scheme supplied. '
                            f'Perhaps you meant https://{url}?')
    status, body = _simulated_network.get(url)
    return Response(url, status, body)


class Session:
    def __init__(self):
        self.headers = {}

    def get(self, url, **options):
        return get(url, **options)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


session = Session
