"""urllib.robotparser: who may fetch what."""
from urllib.robotparser import RobotFileParser

TEXT = """\
# rules of a site
Sitemap: https://site.test/map.xml
User-agent: figtree
User-agent: FigTree Robot libwww-perl/5.04
Crawl-delay: 3
Request-rate: 9/30
Disallow: /tmp
Disallow: /a%3cd.html
Allow: /%7Ejoe/index.html

User-agent: *
Crawl-delay: slow
Disallow: /private/  # not for robots
Allow: /
nonsense

User-agent: bad
Disallow: /
User-agent: calm
Disallow:
"""

parser = RobotFileParser('https://site.test/robots.txt')
print(parser.host, parser.path, parser.can_fetch('any', '/'), parser.crawl_delay('any'), parser.site_maps())
parser.parse(TEXT.splitlines())
print(parser)
for agent in ('figtree', 'FigTree/1.0', 'bad', 'Calm/2', 'other', ''):
    print(agent, [parser.can_fetch(agent, url) for url in (
        'https://site.test/tmp/x', '/tmp', '/a%3cd.html', '/a<d.html', '/~joe/index.html', '/private/x?y=1', '/private', '')],
        parser.crawl_delay(agent), parser.request_rate(agent))
print(parser.site_maps(), parser.mtime() > 0)
empty = RobotFileParser()
empty.parse([])
print(repr(str(empty)), empty.can_fetch('any', '/x'))
