"""Paths that lead upwards, from wherever the program stands."""
import contextlib
import os

here = os.getcwd()
os.chdir("..")
print(os.path.join(os.getcwd(), os.path.basename(here)) == here)
os.chdir(here)
os.makedirs("a/b/c")
os.chdir("a/b/c")
print(os.path.relpath(os.getcwd(), here))
os.chdir("../..")
print(os.path.relpath(os.getcwd(), here), os.listdir("."), os.listdir("./b"), os.listdir("./b/.."))
os.chdir("/")
print(os.getcwd(), os.path.exists("."), os.path.exists(".."), os.path.samefile("/..", "/"))
os.chdir(here)
open("a/../file.txt", "w").close()
open(os.path.join("..", os.path.basename(here), "other.txt"), "w").close()
print(sorted(os.listdir()))
with contextlib.chdir("a"):
    print(os.listdir(), os.path.exists("../file.txt"))
with contextlib.chdir(".."):
    print(os.getcwd() == os.path.dirname(here))
print(os.getcwd() == here)
