"""The functions of operator, under the name that pickles give for their module."""
from operator import *
