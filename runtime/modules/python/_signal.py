"""The functions of signal, under the name that pickles give for their module."""
from signal import SIG_DFL, SIG_IGN, default_int_handler, getsignal, raise_signal, signal, strsignal
