from abc import ABC, abstractmethod
from contextlib import contextmanager

class Command(ABC):
    @abstractmethod
    def do(self, doc): ...
    @abstractmethod
    def undo(self, doc): ...
    def __str__(self):
        attrs = ", ".join(f"{k}={v!r}" for k, v in vars(self).items() if not k.startswith("_"))
        return f"{type(self).__name__}({attrs})"

class Insert(Command):
    def __init__(self, pos, text):
        self.pos, self.text = pos, text

    def do(self, doc):
        doc.text = doc.text[:self.pos] + self.text + doc.text[self.pos:]

    def undo(self, doc):
        doc.text = doc.text[:self.pos] + doc.text[self.pos + len(self.text):]

class Delete(Command):
    def __init__(self, start, end):
        self.start, self.end = start, end

    def do(self, doc):
        self._old = doc.text[self.start:self.end]
        doc.text = doc.text[:self.start] + doc.text[self.end:]

    def undo(self, doc):
        Insert(self.start, self._old).do(doc)

class Document:
    def __init__(self, text=""):
        self._text, self.done, self.undone, self.watchers = text, [], [], []

    @property
    def text(self):
        return self._text

    @text.setter
    def text(self, new):
        old, self._text = self._text, new
        for w in self.watchers:
            w(old, new)

    def run(self, cmd):
        cmd.do(self)
        self.done.append(cmd)
        self.undone.clear()

    def undo(self):
        if not self.done:
            return print("nothing to undo")
        cmd = self.done.pop()
        cmd.undo(self)
        self.undone.append(cmd)

    def redo(self):
        try:
            cmd = self.undone.pop()
        except IndexError:
            print("nothing to redo")
        else:
            cmd.do(self)
            self.done.append(cmd)

    @contextmanager
    def transaction(self):
        mark = len(self.done)
        try:
            yield self
        except Exception as e:
            print("rollback:", e)
            while len(self.done) > mark:
                self.undo()

doc = Document("hello")
doc.watchers.append(lambda old, new: print(f"  {old!r} -> {new!r}"))
for cmd in (Insert(5, " world"), Delete(0, 1), Insert(0, "J")):
    print(cmd)
    doc.run(cmd)
doc.undo(), doc.undo(), doc.redo(), doc.run(Insert(0, "Y")), doc.redo()
with doc.transaction() as d:
    d.run(Insert(0, "<"))
    d.run(Insert(99, ">"))
    raise RuntimeError("changed my mind")
print(doc.text, [str(c) for c in doc.done])
Command()
