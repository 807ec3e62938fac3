class Database:
    def __init__(self, rows):
        self.rows = rows
        self.open = False

    def __enter__(self):
        self.open = True
        print("connected")
        return self

    def __exit__(self, exc_type, exc, tb):
        self.open = False
        print("disconnected", exc_type and exc_type.__name__)
        return False

    def fetch(self, key):
        if not self.open:
            raise ConnectionError("database is closed")
        print("fetch", key)
        return self.rows[key]


class NotFound(LookupError):
    def __init__(self, what, key):
        super().__init__(what, key)
        self.what, self.key = what, key

    def __str__(self):
        return f"{self.what} {self.key!r} not found"


def get_user(db, uid):
    try:
        return db.fetch(uid)
    except KeyError as e:
        raise NotFound("user", uid) from e


db = Database({1: {"name": "Ann", "boss": 2}, 2: {"name": "Bob", "boss": 99}})
try:
    db.fetch(1)
except ConnectionError as e:
    print("error:", e)


def chain_of_command(db, uid, depth=0):
    user = get_user(db, uid)
    print("  " * depth + user["name"])
    try:
        chain_of_command(db, user["boss"], depth + 1)
    finally:
        print("  " * depth + "unwinding", user["name"])


try:
    with db:
        chain_of_command(db, 1)
except NotFound as e:
    print(e, e.args, repr(e), type(e.__cause__).__name__, e.__cause__, e.__suppress_context__)
    lines = 0
    tb = e.__traceback__
    while tb:
        lines += 1
        print("  at", tb.tb_frame.f_code.co_name, "line", tb.tb_lineno)
        tb = tb.tb_next
    print("frames:", lines)
with db:
    for uid in (2, 1, 3):
        print(get_user(db, uid)["name"])
print("never reached")
