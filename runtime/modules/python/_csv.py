"""The functions of csv, under the name that pickles give for their module."""
from csv import (Dialect, Error, field_size_limit, get_dialect, list_dialects, reader, register_dialect,
                 unregister_dialect, writer)
