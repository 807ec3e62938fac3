import json


class Exporter:
    registry = {}
    extension = None

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.kind = name or cls.__name__.removesuffix("Exporter").lower()
        if cls.kind in Exporter.registry:
            raise TypeError(f"duplicate exporter {cls.kind!r}")
        Exporter.registry[cls.kind] = cls
        print(f"registered {cls.__name__} as {cls.kind!r}")

    @classmethod
    def create(cls, kind, *args, **kwargs):
        try:
            return cls.registry[kind](*args, **kwargs)
        except KeyError:
            raise LookupError(f"no exporter {kind!r}; have {', '.join(sorted(cls.registry))}") from None

    def export(self, rows):
        raise NotImplementedError


class CsvExporter(Exporter):
    def __init__(self, sep=","):
        self.sep = sep

    def export(self, rows):
        header = list(rows[0])
        lines = [self.sep.join(header)]
        lines += [self.sep.join(str(row[h]) for h in header) for row in rows]
        return "\n".join(lines)


class TsvExporter(CsvExporter):
    def __init__(self):
        super().__init__("\t")


class JsonExporter(Exporter, name="js"):
    def __init__(self, **options):
        self.options = options

    def export(self, rows):
        return json.dumps(rows, **self.options)


class MarkdownExporter(Exporter, name="md"):
    def export(self, rows):
        cols = {k: max(len(k), *(len(str(r[k])) for r in rows)) for k in rows[0]}
        yield "| " + " | ".join(k.ljust(w) for k, w in cols.items()) + " |"
        yield "|" + "|".join("-" * (w + 2) for w in cols.values()) + "|"
        for r in rows:
            yield "| " + " | ".join(str(r[k]).rjust(w) if isinstance(r[k], (int, float)) else r[k].ljust(w)
                                    for k, w in cols.items()) + " |"


rows = [{"name": "apple", "qty": 3, "price": 1.5}, {"name": "kiwi", "qty": 12, "price": 0.25}]
for kind, options in [("csv", {}), ("csv", {"sep": ";"}), ("tsv", {}), ("js", {"indent": 2}), ("js", {"sort_keys": True})]:
    print(f"--- {kind} {options}")
    print(Exporter.create(kind, **options).export(rows))
for line in Exporter.create("md").export(rows):
    print(line)
try:
    Exporter.create("xml")
except LookupError as e:
    print("LookupError:", e)
try:
    class Again(Exporter, name="md"):
        pass
except TypeError as e:
    print("TypeError:", e)
print({k: v.__name__ for k, v in Exporter.registry.items()})
try:
    class Weird(Exporter, colour="red"):
        pass
except TypeError as e:
    print("TypeError:", e)
Exporter().export([])
