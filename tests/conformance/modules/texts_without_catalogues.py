# gettext without catalogues, and faulthandler where nothing fails.
import builtins
import faulthandler
import gettext

print(gettext.gettext('hello'), gettext.ngettext('file', 'files', 1), gettext.ngettext('file', 'files', 3))
print(gettext.pgettext('menu', 'Open'), gettext.npgettext('c', 'one', 'many', 0))
print(gettext.dgettext('d', 'text'), gettext.dngettext('d', 'a', 'b', 2))
print(gettext.textdomain(), gettext.textdomain('mine'), gettext.textdomain())
print(gettext.bindtextdomain('mine', 'locale'), gettext.bindtextdomain('mine'))
print(gettext.find('mine', 'locale', ['de', 'en']), gettext.find('mine', 'locale', ['de'], all=True))
try:
    gettext.translation('mine', 'locale', languages=['de'])
except FileNotFoundError as error:
    print(error, error.errno, error.filename)
plain = gettext.translation('mine', 'locale', languages=['de'], fallback=True)
print(type(plain).__name__, plain.gettext('x'), plain.ngettext('a', 'b', 1), plain.info(), plain.charset())
plain.install(['ngettext'])
print(_('installed'), builtins.ngettext('n', 'm', 2))
gettext.install('mine')
print(_('again'))


class Loud(gettext.NullTranslations):
    def gettext(self, message):
        return message.upper()


plain.add_fallback(Loud())
print(plain.gettext('quiet'), plain.pgettext('c', 'quiet'), plain.ngettext('a', 'b', 2))

print(faulthandler.is_enabled(), faulthandler.disable())
faulthandler.enable()
print(faulthandler.is_enabled(), faulthandler.disable(), faulthandler.is_enabled())
