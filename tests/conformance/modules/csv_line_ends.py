# A field is quoted for the line ends that the writer itself writes.
import csv
import io

for end in "\r\n", "\n", "|", "":
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=end)
    writer.writerow(["plain", "two\nlines", "a\rb", "c|d", 'say "so"', "x,y"])
    print(repr(end), repr(out.getvalue()))
