"""The functions of locale, under the name that pickles give for their module."""
from locale import getencoding, localeconv, setlocale, strcoll, strxfrm
