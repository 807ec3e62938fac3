"""A text that shlex reads may ask for others to be read in its place."""
import io
import shlex


class Including(shlex.shlex):
    files = {'sub': 'inner1 inner2', 'deep': '@ "sub" end\n'}

    def sourcehook(self, name):
        print('  asked for', name, 'at line', self.lineno, 'of', self.infile)
        name = name.strip('"')
        return name, io.StringIO(self.files[name])


words = Including('start\n@ deep finish', infile='first')
words.source = '@'
print(list(iter(words.get_token, words.eof)))
words = shlex.shlex('one two', infile='dir/first', posix=True)
print(words.get_token())
words.push_source('three\nfour', 'second')
print(words.infile, len(words.filestack), words.get_token(), words.get_token(), words.lineno, words.get_token(),
      words.infile, words.lineno, words.get_token())
with open('listed.txt', 'w') as file:
    file.write('from "a file"')
words = shlex.shlex('read . "listed.txt" done')
words.source = '.'
words.wordchars += '.'
print(list(words))
