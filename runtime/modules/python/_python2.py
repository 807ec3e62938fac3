"""What a program under the header `# python: 2.7` may use beyond Python 3."""


def reload(module):
    """Loads a module anew. Of sys this brings back setdefaultencoding, hidden at the start."""
    if module.__name__ == 'sys':
        module.setdefaultencoding = lambda name: None
    return module
