import csv
import io
import statistics as st
import struct
from statistics import NormalDist
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.stdev(data), st.pstdev(data), st.variance(data), st.quantiles(data), st.fmean(data), st.multimode('aabb'), st.harmonic_mean([40, 60]), st.geometric_mean([1, 10, 100]), st.median_low(data), st.median_grouped(data))
try:
    st.mean([])
except st.StatisticsError as e:
    print(e)
print(st.correlation([1, 2, 3], [2, 4, 7]), st.linear_regression([1, 2, 3], [2, 4, 6]), st.covariance([1, 2, 3], [1, 2, 3]))
n = NormalDist(100, 15)
print(n, n.cdf(115), n.inv_cdf(.9), n.pdf(100), n + 5, NormalDist.from_samples([1, 2, 3]))
out = io.StringIO()
w = csv.writer(out)
w.writerow(['a', 'b,c', 'd"e', 1, None, 2.5])
w.writerows([['x\ny', ''], []])
print(repr(out.getvalue()))
print(list(csv.reader(['a,"b,c","d ""e"""', '1;2', ' x, y'], skipinitialspace=True)))
d = csv.DictReader(io.StringIO('name,age\nAnn,3\nBob\nCid,4,5\n'))
print(d.fieldnames, list(d))
dw = csv.DictWriter(out, ['x', 'y'], extrasaction='ignore', lineterminator='\n', quoting=csv.QUOTE_ALL)
dw.writeheader(); dw.writerow({'x': 1, 'z': 2})
print(out.getvalue().splitlines()[-2:])
try:
    csv.DictWriter(out, ['x']).writerow({'q': 1})
except ValueError as e:
    print(e)
print(struct.pack('>IhB', 1, -2, 3), struct.unpack('<Hb', b'\x01\x02\xff'), struct.calcsize('@bi'), struct.pack('5s?d', b'abc', True, 1.5), struct.unpack('!f', struct.pack('!f', 0.1)))
for f in (lambda: struct.pack('B', 256), lambda: struct.unpack('I', b'abc'), lambda: struct.pack('i', 'x'), lambda: struct.pack('z', 1)):
    try:
        print(f())
    except struct.error as e:
        print(e)
