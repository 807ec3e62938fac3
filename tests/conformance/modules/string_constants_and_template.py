import string
print(string.ascii_lowercase, string.digits, string.hexdigits, string.octdigits, repr(string.whitespace), string.punctuation)
print(string.capwords("hello big world"), string.capwords("a-b-c", "-"))
t = string.Template("$who likes ${what}s, $$5")
print(t.substitute(who="tim", what="dog"), t.safe_substitute(who="x"), t.template)
for call in (lambda: t.substitute(who="x"), lambda: string.Template("$ bad").substitute(), lambda: string.Template("ok $").substitute()):
    try:
        print(call())
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
class Upper(string.Formatter):
    def format_field(self, value, spec): return super().format_field(value, spec).upper()
print(Upper().format("{0} {name:>6}", "a", name="bc"), list(string.Formatter().parse("a{b!r:c}d")))
