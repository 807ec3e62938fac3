"""os.path by its other name."""
from os.path import *
from os.path import sep
