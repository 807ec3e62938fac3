"""What is part of the language by now."""
annotations = division = print_function = absolute_import = generators = nested_scopes = None
unicode_literals = with_statement = generator_stop = barry_as_FLUFL = None
