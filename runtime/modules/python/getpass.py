"""Secrets are read as the scenario's input lines."""


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None):
    return input(prompt)


def getuser():
    return 'user'
