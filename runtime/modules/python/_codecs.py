"""The functions of codecs, under the name that pickles give for their module."""
from codecs import decode, encode, lookup, lookup_error, register, register_error, unregister
