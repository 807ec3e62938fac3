# Types by their names, and where the library keeps what was lacking before.
import ipaddress
import types
import typing
from string import Template
from unittest import mock

print(types.TracebackType, [n for n in dir(types) if getattr(types, n) is type(None)])
for form in (typing.List[int], typing.Optional[int], typing.Union[int, str], typing.Callable[[int], str],
             typing.Dict, typing.Any, typing.Literal[1], typing.ClassVar[int], typing.Tuple[int, ...]):
    print(form, form.__name__, form.__qualname__)


class Dash(Template):
    idpattern = "[A-Z]+"
    flags = 0


class Braces(Template):
    delimiter = "{{"
    pattern = r"""
    \{\{(?:(?P<escaped>\{\{)|(?P<named>[_a-z]+)\}\}|\b\B(?P<braced>)|(?P<invalid>))
    """


print(Dash("$ABC $abc ${X}").safe_substitute(ABC=1, abc=2, X=3))
print(Braces("{{a}} {{b}} {{{{").safe_substitute(a=1))

six = ipaddress.ip_address("2001:0:4136:e378:8000:63bf:3fff:fdd2")
print(six.teredo, six.sixtofour, ipaddress.ip_address("2002:c000:204::").sixtofour)
print(ipaddress.ip_network("fec0::/10").is_site_local,
      ipaddress.ip_network("10.0.0.0/8").compare_networks(ipaddress.ip_network("10.0.0.0/9")))

service = mock.Mock()
for n in range(4):
    service.fetch(n, f"https://example.org/{n}", retries=n)
print(service.mock_calls)
print(service.fetch.call_args_list)
print(service.fetch.call_args_list[:1])
