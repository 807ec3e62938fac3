"""What csv.Sniffer makes of samples."""
import csv,io
for s in ("x;y\n'1;5';2\n'3;1';4\n", 'a, "b c", d\n1, "2,3", 4\n', "a\tb\n1\t2\n", '"a"|"b"\n"c"|"d"\n', "a:b\nc:d\n", "name,age\n'x',3\n", 'x y z\n1 2 3\n'):
    try:
        d=csv.Sniffer().sniff(s); print(repr(d.delimiter),repr(d.quotechar),d.skipinitialspace,d.doublequote,list(csv.reader(io.StringIO(s),d)))
    except csv.Error as e: print('Error',e)
