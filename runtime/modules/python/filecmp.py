"""Whether files have the same content."""
import os

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']

BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']


def clear_cache():
    pass


def cmp(f1, f2, shallow=True):
    if os.stat(f1).st_size != os.stat(f2).st_size:
        return False
    with open(f1, 'rb') as first, open(f2, 'rb') as second:
        return first.read() == second.read()


def cmpfiles(a, b, common, shallow=True):
    same, different, funny = [], [], []
    for name in common:
        try:
            is_same = cmp(os.path.join(a, name), os.path.join(b, name), shallow)
        except OSError:
            funny.append(name)
        else:
            (same if is_same else different).append(name)
    return same, different, funny


class dircmp:
    """What two folders have in common; each answer is found when it is asked for."""

    def __init__(self, a, b, ignore=None, hide=None):
        self.left = a
        self.right = b
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.hide = [os.curdir, os.pardir] if hide is None else hide

    __class_getitem__ = classmethod(type(list[int]))

    def __getattr__(self, name):
        find = _findings.get(name)
        if find is None:
            raise AttributeError(name)
        find(self)
        return self.__dict__[name]

    def _list(self):
        left_out = {*self.ignore, *self.hide}
        self.left_list, self.right_list = [
            sorted([name for name in os.listdir(folder) if name not in left_out])
            for folder in (self.left, self.right)]

    def _share(self):
        left, right = self.left_list, self.right_list
        self.common = [name for name in left if name in right]
        self.left_only = [name for name in left if name not in right]
        self.right_only = [name for name in right if name not in left]

    def _sort_out(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            are_folders = [os.path.isdir(os.path.join(folder, name))
                           for folder in (self.left, self.right)]
            if are_folders[0] != are_folders[1]:
                self.common_funny.append(name)
            else:
                (self.common_dirs if are_folders[0] else self.common_files).append(name)

    def _compare(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(
            self.left, self.right, self.common_files)

    def _descend(self):
        self.subdirs = {name: type(self)(os.path.join(self.left, name),
                                         os.path.join(self.right, name), self.ignore, self.hide)
                        for name in self.common_dirs}

    def report(self):
        print('diff', self.left, self.right)
        for said, names in (('Only in {left} :', self.left_only),
                            ('Only in {right} :', self.right_only),
                            ('Identical files :', self.same_files),
                            ('Differing files :', self.diff_files),
                            ('Trouble with common files :', self.funny_files),
                            ('Common subdirectories :', self.common_dirs),
                            ('Common funny cases :', self.common_funny)):
            if names:
                names.sort()
                print(said.format(left=self.left, right=self.right), names)

    def report_partial_closure(self):
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report()

    def report_full_closure(self):
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report_full_closure()


_findings = {'left_list': dircmp._list, 'right_list': dircmp._list, 'common': dircmp._share,
             'left_only': dircmp._share, 'right_only': dircmp._share,
             'common_dirs': dircmp._sort_out, 'common_files': dircmp._sort_out,
             'common_funny': dircmp._sort_out, 'same_files': dircmp._compare,
             'diff_files': dircmp._compare, 'funny_files': dircmp._compare,
             'subdirs': dircmp._descend}
