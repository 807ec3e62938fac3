"""Orders in which everything comes after what it needs."""

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    pass


class TopologicalSorter:
    def __init__(self, graph=None):
        self._needs = {}
        self._followers = {}
        self._ready = None
        self._handed_out = set()
        self._done = set()
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._needs[node] = self._needs.get(node, 0) + len(predecessors)
        self._followers.setdefault(node, [])
        for predecessor in predecessors:
            self._needs.setdefault(predecessor, 0)
            self._followers.setdefault(predecessor, []).append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [node for node, count in self._needs.items() if count == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def _cycle(self):
        finished = set()
        for start in self._needs:
            if start in finished:
                continue
            path = []
            places = {}
            iterators = []
            node = start
            while True:
                if node in finished:
                    pass
                elif node in places:
                    return path[places[node]:] + [node]
                else:
                    places[node] = len(path)
                    path.append(node)
                    iterators.append(iter(self._followers[node]))
                while path:
                    following = next(iterators[-1], path)
                    if following is not path:
                        node = following
                        break
                    ended = path.pop()
                    finished.add(ended)
                    del places[ended]
                    iterators.pop()
                else:
                    break
        return None

    def get_ready(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        self._handed_out.update(result)
        self._ready.clear()
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return len(self._done) < len(self._handed_out) or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            if node not in self._needs:
                raise ValueError(f'node {node!r} was not added using add()')
            if node in self._done:
                raise ValueError(f'node {node!r} was already marked done')
            if node not in self._handed_out:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            self._done.add(node)
            for follower in self._followers[node]:
                self._needs[follower] -= 1
                if self._needs[follower] == 0:
                    self._ready.append(follower)

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            yield from nodes
            self.done(*nodes)
