"""Where pickles look for these two."""
from codecs import decode, encode
