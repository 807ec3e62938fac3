from __future__ import annotations
from dataclasses import dataclass, field
from datetime import date, timedelta

class LibraryError(Exception):
    pass

@dataclass(frozen=True)
class Book:
    isbn: str
    title: str
    author: str

    def __str__(self):
        return f"{self.title!r} by {self.author}"

@dataclass
class Member:
    name: str
    limit: int = 2
    loans: dict[str, date] = field(default_factory=dict)
    fines: int = 0

    def __contains__(self, book: Book):
        return book.isbn in self.loans

class Library:
    FINE = 25

    def __init__(self):
        self._books: dict[str, Book] = {}
        self._stock: dict[str, int] = {}
        self._waiting: dict[str, list[Member]] = {}

    def __iadd__(self, book):
        self._books[book.isbn] = book
        self._stock[book.isbn] = self._stock.get(book.isbn, 0) + 1
        return self

    def __len__(self):
        return sum(self._stock.values())

    def __getitem__(self, text):
        for b in self._books.values():
            if text in (b.isbn, b.title):
                return b
        raise LibraryError(f"no book {text!r}")

    def search(self, **criteria):
        return [b for b in self._books.values() if all(v.lower() in getattr(b, k).lower() for k, v in criteria.items())]

    def lend(self, title, member, today):
        book = self[title]
        if len(member.loans) >= member.limit:
            raise LibraryError(f"{member.name} has too many books")
        if not self._stock[book.isbn]:
            self._waiting.setdefault(book.isbn, []).append(member)
            raise LibraryError(f"{book} is out, queue position {len(self._waiting[book.isbn])}")
        self._stock[book.isbn] -= 1
        member.loans[book.isbn] = due = today + timedelta(days=14)
        print(f"{member.name} borrows {book} until {due:%d %b}")

    def give_back(self, title, member, today):
        book = self[title]
        late = (today - member.loans.pop(book.isbn)).days
        if late > 0:
            member.fines += late * self.FINE
            print(f"{member.name} is {late} day{'s' * (late != 1)} late: {member.fines / 100:.2f}")
        self._stock[book.isbn] += 1
        if queue := self._waiting.get(book.isbn):
            self.lend(title, queue.pop(0), today)

lib = Library()
for row in ["1|Dune|Frank Herbert", "2|Emma|Jane Austen", "3|Persuasion|Jane Austen", "2|Emma|Jane Austen"]:
    lib += Book(*row.split("|"))
ann, bob = Member("Ann"), Member("Bob", limit=1)
day = date(2024, 2, 20)
for title, who in [("Dune", ann), ("Dune", bob), ("Emma", ann), ("Emma", bob), ("3", ann), ("Persuasion", bob), ("Ulysses", bob)]:
    try:
        lib.lend(title, who, day)
    except LibraryError as e:
        print("!", e)
print(len(lib), [str(b) for b in lib.search(author="austen")], lib["1"] in ann, lib["1"] in bob)
lib.give_back("Emma", bob, day + timedelta(days=15))
lib.give_back("Dune", ann, day + timedelta(days=20))
print(ann.name, ann.fines, list(ann.loans), bob.name, bob.fines, len(bob.loans))
lib.give_back("Dune", ann, day)
