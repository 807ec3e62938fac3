"""Making your own classes behave like built-in containers."""
import collections
from collections.abc import MutableSequence, Sequence, Iterable, Iterator, Sized
from random import choice, seed

class FrenchDeck:
    ranks = [str(n) for n in range(2, 11)] + list("JQKA")
    suits = "spades diamonds clubs hearts".split()
    Card = collections.namedtuple("Card", ["rank", "suit"])

    def __init__(self):
        self._cards = [self.Card(rank, suit) for suit in self.suits for rank in self.ranks]

    def __len__(self):
        return len(self._cards)

    def __getitem__(self, position):
        return self._cards[position]

def spades_high(card, suit_values=dict(spades=3, hearts=2, diamonds=1, clubs=0)):
    return FrenchDeck.ranks.index(card.rank) * len(suit_values) + suit_values[card.suit]

class TypedList(MutableSequence):
    def __init__(self, kind, items=()):
        self.kind, self._items = kind, []
        self.extend(items)

    def _check(self, v):
        if not isinstance(v, self.kind):
            raise TypeError(f"expected {self.kind.__name__}, got {type(v).__name__}")
        return v

    def __len__(self): return len(self._items)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return type(self)(self.kind, self._items[i])
        return self._items[i]

    def __setitem__(self, i, v): self._items[i] = self._check(v)

    def __delitem__(self, i): del self._items[i]

    def insert(self, i, v): self._items.insert(i, self._check(v))

    def __repr__(self): return f"TypedList[{self.kind.__name__}]({self._items})"

class Shower:
    def __getitem__(self, key): return key

    def __class_getitem__(cls, item): return f"{cls.__name__}<{item}>"

class Countdown:
    def __init__(self, start): self.start = start

    def __iter__(self): return CountdownIter(self.start)

    def __contains__(self, x): print(f"[contains {x}?]"); return 0 < x <= self.start

    def __reversed__(self): return iter(range(1, self.start + 1))

    def __length_hint__(self): return self.start
    def __bool__(self): return self.start > 0

class CountdownIter:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1

deck = FrenchDeck()
print(len(deck), deck[0], deck[-1].suit, deck[12::13][1:3])
print(deck.Card("Q", "hearts") in deck, deck.Card("7", "beasts") in deck, *(c.rank + c.suit[0] for c in list(reversed(deck))[:4]))
seed(5); print(choice(deck) in deck, [c.rank for c in sorted(deck, key=spades_high)[:6]], isinstance(deck, Sequence), isinstance(deck, Sized))

tl = TypedList(int, [3, 1, 2])
tl.append(5); tl += [7]; tl[0] = 30; del tl[1]; tl.insert(0, -1)
print(tl, len(tl), tl[1:3], 5 in tl, tl.index(7), tl.count(2), tl.pop(), tl.reverse(), tl, list(reversed(tl)), sorted(tl))
for bad in (lambda: tl.append("x"), lambda: tl.remove(99), lambda: tl[10], lambda: tl.extend([1, 2.5])):
    try: bad()
    except (TypeError, ValueError, IndexError) as e: print(type(e).__name__, e)
print(tl)
sh = Shower()
print(sh[1], sh[1:2], sh[::3], sh[1, 2:3, ...], sh["k", ], Shower[int], Shower["a", 1])
cd = Countdown(4)
print(list(cd), 3 in cd, 9 in cd, list(reversed(cd)), bool(Countdown(0)), max(cd), sum(cd), [*cd, *cd], isinstance(cd, Iterable), isinstance(iter(cd), Iterator))
a, *rest = cd; print(a, rest, dict(zip(cd, "abcd")), iter(iter(cd)).__class__.__name__)
rolls = iter([4, 2, 6, 1]); print(list(iter(lambda: next(rolls), 6)), next(rolls, "end"), next(rolls, "end"))
