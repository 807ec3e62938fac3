code = """
def f(:
    pass
"""
print("start")
exec(code)
