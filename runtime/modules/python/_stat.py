"""The functions of stat, under the name that pickles give for their module."""
from stat import *
