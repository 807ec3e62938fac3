import html
from urllib.parse import urlparse, urljoin, quote, unquote, urlencode, parse_qs, parse_qsl, urlsplit, quote_plus
print(html.escape("<a href='x'>&\"</a>"), html.escape("'", quote=False), html.unescape("&lt;&amp;&#39;&eacute;&#x41;"))
u = urlparse("https://user:pw@example.com:8080/path/page;p?q=1&r=a%20b#frag")
print(u.scheme, u.netloc, u.hostname, u.port, u.path, u.params, u.query, u.fragment, u.username, u.geturl())
print(urljoin("http://a/b/c", "../d"), urljoin("http://a/b/", "c"), urljoin("http://a/b", "/x"), urljoin("http://a", "http://z/q"))
print(quote("a b/é&"), quote("a/b", safe=""), quote_plus("a b&c"), unquote("a%20b%C3%A9"), urlencode({"a": 1, "b": "x y"}), urlencode({"k": [1, 2]}, doseq=True))
print(parse_qs("a=1&a=2&b="), parse_qsl("a=1&b=2"), parse_qs("b=", keep_blank_values=True), urlsplit("//host/p").netloc)
