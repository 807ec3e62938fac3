"""The functions of pickle, under the name that pickles give for their module."""
from pickle import PickleBuffer, PickleError, Pickler, PicklingError, Unpickler, UnpicklingError, dump, dumps, load, loads
