"""% formatting: keys and positions mixed, %% with options, stars, wrong types; str and bytes."""
for fmt, args in (('%(a)s %s', {'a':1}), ('%s %(a)s', {'a':1}), ('%s', {'a':1}), ('%(a)s', {'a':1}), ('%%', ()), ('%5%', ()), ('%5%', (1,)), ('%-5%|', {}), ('%(a)%', {'a':1}), ('%', ()), ('%s %s', {'a':1}), ('%(a)s', (1,)), ('%(b)s', {'a':1}), ('%*d', (5,3)), ('%.*f', (2, 3.14159)), ('%(a)*d', {'a':1}), ('%c', 'ab'), ('%c', -1), ('%d', 'x'), ('%y', 1), ('%(a', {'a':1}), ('%s', ()), ('%s', [1,2]), ('%s %s', [1,2]), ('%r %a', ('é','é')), ('%#x %#o %#X', (255,8,255)), ('% d|%+d', (5,5)), ('%05d', -3), ('%e %G', (12345.678, 1e-10)), ('%i %u', (3.7, 4)), ('%x', 3.5), ('%5.1f|%-8s|', (2.345,'ab')), ('%ld', 5), ('%.3s', 'abcdef'), ('%s', None), ('%d', True), ('%d', None)):
    try: print(repr(fmt), repr(fmt % args))
    except Exception as e: print(repr(fmt), type(e).__name__, e)
    try: print(repr(fmt), repr(fmt.encode() % (args if not isinstance(args, dict) else {k.encode(): v for k,v in args.items()})))
    except Exception as e: print(repr(fmt), type(e).__name__, e)
