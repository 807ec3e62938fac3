"""robots.txt: who may fetch what of a site."""
import collections
import time
import urllib.parse

__all__ = ['RobotFileParser']

RequestRate = collections.namedtuple('RequestRate', 'requests seconds')


class RobotFileParser:
    def __init__(self, url=''):
        self.entries = []
        self.sitemaps = []
        self.default_entry = None
        self.disallow_all = self.allow_all = False
        self.set_url(url)
        self.last_checked = 0

    def mtime(self):
        return self.last_checked

    def modified(self):
        self.last_checked = time.time()

    def set_url(self, url):
        self.url = url
        self.host, self.path = urllib.parse.urlparse(url)[1:3]

    def read(self):
        import urllib.request
        import urllib.error
        try:
            answer = urllib.request.urlopen(self.url)
        except urllib.error.HTTPError as err:
            if err.code in (401, 403):
                self.disallow_all = True
            elif 400 <= err.code < 500:
                self.allow_all = True
        else:
            self.parse(answer.read().decode('utf-8').splitlines())

    def _add_entry(self, entry):
        if '*' not in entry.useragents:
            self.entries.append(entry)
        elif self.default_entry is None:  # the first one counts
            self.default_entry = entry

    def parse(self, lines):
        self.modified()
        entry = _Entry()
        has_agents = has_rules = False
        for line in lines:
            if not line:
                if has_rules:
                    self._add_entry(entry)
                if has_agents or has_rules:
                    entry, has_agents, has_rules = _Entry(), False, False
                continue
            name, colon, value = line.partition('#')[0].strip().partition(':')
            if not colon:
                continue
            name, value = name.strip().lower(), urllib.parse.unquote(value.strip())
            if name == 'user-agent':
                if has_rules:
                    self._add_entry(entry)
                    entry, has_rules = _Entry(), False
                entry.useragents.append(value)
                has_agents = True
            elif name == 'sitemap':
                self.sitemaps.append(value)
            elif has_agents and name in ('allow', 'disallow', 'crawl-delay', 'request-rate'):
                entry.take(name, value)
                has_rules = True
        if has_rules:
            self._add_entry(entry)

    def _entry_for(self, useragent):
        """What the file says of a robot; None while it was not read."""
        if not self.mtime():
            return None
        for entry in self.entries:
            if entry.applies_to(useragent):
                return entry
        return self.default_entry

    def can_fetch(self, useragent, url):
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        if not self.last_checked:
            return False
        parts = urllib.parse.urlparse(urllib.parse.unquote(url))
        path = urllib.parse.quote(urllib.parse.urlunparse(('', '', *parts[2:]))) or '/'
        entry = self._entry_for(useragent)
        return entry is None or entry.allowance(path)

    def crawl_delay(self, useragent):
        entry = self._entry_for(useragent)
        return entry and entry.delay

    def request_rate(self, useragent):
        entry = self._entry_for(useragent)
        return entry and entry.req_rate

    def site_maps(self):
        return self.sitemaps or None

    def __str__(self):
        default = [] if self.default_entry is None else [self.default_entry]
        return '\n\n'.join(map(str, self.entries + default))


class _Rule:
    """A beginning of paths, and whether what begins so may be fetched."""

    def __init__(self, path, allowance):
        if path == '' and not allowance:  # "Disallow:" alone forbids nothing
            allowance = True
        self.path = urllib.parse.quote(urllib.parse.urlunparse(urllib.parse.urlparse(path)))
        self.allowance = allowance

    def applies_to(self, filename):
        return self.path == '*' or filename.startswith(self.path)

    def __str__(self):
        return f'{"Allow" if self.allowance else "Disallow"}: {self.path}'


class _Entry:
    """What stands below some robots' names."""

    def __init__(self):
        self.useragents = []
        self.rulelines = []
        self.delay = None
        self.req_rate = None

    def take(self, name, value):
        if name in ('allow', 'disallow'):
            self.rulelines.append(_Rule(value, name == 'allow'))
        elif name == 'crawl-delay':
            if value.isdigit():
                self.delay = int(value)
        else:
            requests, _, seconds = value.partition('/')
            if requests.strip().isdigit() and seconds.strip().isdigit():
                self.req_rate = RequestRate(int(requests), int(seconds))

    def applies_to(self, useragent):
        name = useragent.split('/')[0].lower()
        return any(agent == '*' or agent.lower() in name for agent in self.useragents)

    def allowance(self, filename):
        for rule in self.rulelines:
            if rule.applies_to(filename):
                return rule.allowance
        return True

    def __str__(self):
        lines = [f'User-agent: {agent}' for agent in self.useragents]
        if self.delay is not None:
            lines.append(f'Crawl-delay: {self.delay}')
        if self.req_rate is not None:
            lines.append(f'Request-rate: {self.req_rate.requests}/{self.req_rate.seconds}')
        return '\n'.join(lines + [str(rule) for rule in self.rulelines])
