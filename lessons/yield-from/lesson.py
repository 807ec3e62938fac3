"""An office: whoever asks at the door talks to the clerk inside, through the doorman."""


def clerk():
    print("    clerk: at the desk")
    seen = []
    try:
        while True:
            try:
                paper = yield f"{len(seen)} papers"
            except KeyError:
                print("    clerk: the wrong key")
                continue
            if paper is None:
                return seen
            seen.append(paper)
    finally:
        print("    clerk: gone home")


def doorman():
    print("  doorman: come in")
    papers = yield from clerk()
    print(f"  doorman: the clerk left {papers}")
    yield "closed"


door = doorman()
print("first:", next(door))
print("send a form:", door.send("form"))
print("send a bill:", door.send("bill"))
print("throw a KeyError:", door.throw(KeyError("desk")))
print("send nothing more:", door.send(None))

early = doorman()
next(early)
early.close()
print("closed early")
