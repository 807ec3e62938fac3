from io import StringIO
import re

INI = """
; global
debug = yes
[server]
host = localhost   ; inline
port: 8080
[paths]
home = /srv/${server.host}/www
log = ${paths.home}/log
[broken
[empty]
novalue
"""

class IniError(Exception):
    def __str__(self):
        return "line {}: {}".format(*self.args)

def parse_ini(text, strict=True):
    data, section, errors = {"": {}}, "", []
    for no, raw in enumerate(StringIO(text.lstrip("\n")), 1):
        line = raw.partition(";")[0].strip()
        match line[:1], line[-1:]:
            case "", _:
                continue
            case "[", "]":
                section = line[1:-1]
                data.setdefault(section, {})
            case "[", _:
                errors.append(IniError(no, f"unclosed section {line!r}"))
            case _:
                key, sep, value = re.match(r"([^=:]*)([=:]?)(.*)", line).groups()
                if not sep:
                    errors.append(IniError(no, f"no value for {key!r}"))
                    continue
                data[section][key.strip()] = value.strip()
    if errors and strict:
        raise ExceptionGroup("ini", errors)
    return data, errors

def interpolate(data):
    def lookup(m):
        sec, key = m[1].split(".")
        return expand(data[sec][key])
    expand = lambda v: re.sub(r"\$\{([^}]+)\}", lookup, v)
    return {s: {k: expand(v) for k, v in kv.items()} for s, kv in data.items()}

def convert(v):
    for t in (int, float):
        try:
            return t(v)
        except ValueError:
            continue
    return v

data, errors = parse_ini(INI, strict=False)
print(data)
print(*errors, sep="\n")
for s, kv in interpolate(data).items():
    print(f"[{s}]", {k: convert(v) for k, v in kv.items()})

def parse_csv(line, sep=",", quote='"'):
    field, fields, inside = "", [], False
    it = iter(line)
    for ch in it:
        if inside:
            if ch == quote:
                nxt = next(it, sep)
                inside = nxt == quote
                if inside:
                    field += quote
                    continue
                ch = nxt
            else:
                field += ch
                continue
        if ch == sep:
            fields, field = fields + [field], ""
        elif ch == quote and not field:
            inside = True
        else:
            field += ch
    return fields + ([field] if field or line.endswith(sep) or not fields else [])

for line in ["a,b,c", '1,"two, 2",3', '"say ""hi""",x', "", ",,", "plain"]:
    print(f"{line!r:22} -> {parse_csv(line)}")
parse_ini(INI)
