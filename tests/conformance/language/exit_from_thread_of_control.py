import sys


def cleanup():
    try:
        print("working")
        sys.exit(42)
    finally:
        print("cleaned up")


cleanup()
