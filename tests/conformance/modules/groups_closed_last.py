# Which group of a regular expression was closed last.
import re
for p, s in [(r'(\w)(\w*)','a,'), (r'((a))','a'), (r'((a)(b)?)','a'), (r'(a)(b)?','a'), (r'(a)()','a'), (r'(()a)','a'), (r'(a(b)*)c*','abb'), (r'(?:(a)|(b))*','ab'), (r'(?:(a)|(b))*','ba'), (r'(?:(a)()|(b))*','aba'), (r'(a)(?=(b))','ab'), (r'(?<=(a))(b)','ab'), (r'(?P<x>a)(?P<y>)','a'), (r'()','a'), (r'(a)|b','b'), (r'((a)|b)*','ab'), (r'(?:(x)|(y)|())+','xy'), (r'(?P<a>(?P<b>x)(?P<c>y?))','x'), (r'(a)(?!(c))b','ab'), (r'(?>(a))(b?)','a'), (r'(a)|(b)|()',''), (r'(\()(a)', '(a'), (r'([()])(a)?', ')'), (r'(?x) (a) # (comment)' + '\n (b?)', 'a')]:
    m = re.search(p, s); print(p, m and (m.lastindex, m.lastgroup, m.groups(), m.regs))
