import sys

def read_config(text):
    cfg = {}
    for lineno, line in enumerate(text.splitlines(), start=1):
        line = line.split("#", 1)[0].strip()
        if not line:
            continue
        key, sep, value = line.partition("=")
        if not sep:
            sys.exit(f"config error, line {lineno}: {line!r}")
        cfg[key.strip()] = value.strip()
        print(f"{lineno:>3}: {key.strip()} := {value.strip()}")
    return cfg

good = """
# server
host = localhost
port = 8080   # default
"""
bad = good + "\ndebug yes\n"

def main():
    print(read_config(good))
    print(read_config(bad))

if __name__ == "__main__":
    main()
