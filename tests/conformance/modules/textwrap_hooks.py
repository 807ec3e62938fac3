"""A subclass of TextWrapper may change how a text is cut into pieces."""
from textwrap import TextWrapper


class Censored(TextWrapper):
    def _split(self, text):
        return [chunk for chunk in super()._split(text) if chunk != 'NOISE']


class Loud(TextWrapper):
    def _munge_whitespace(self, text):
        return super()._munge_whitespace(text).upper()

    def _wrap_chunks(self, chunks):
        print(chunks)
        return ['| ' + line for line in super()._wrap_chunks(chunks)]


class Pairs(TextWrapper):
    def _split_chunks(self, text):
        return [text[i:i + 2] for i in range(0, len(text), 2)]


print(Censored(width=20, initial_indent='- ', subsequent_indent='  ').fill(
    'first NOISE item which is long enough'))
print(Loud(width=16, fix_sentence_endings=True).fill('ends here. A well-known\tword.'))
print(Pairs(width=5).wrap('abcdefghijk'))
