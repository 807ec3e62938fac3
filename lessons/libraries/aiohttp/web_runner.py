"""Simulated: what holds an application while it is served."""


class AppRunner:
    def __init__(self, app):
        self.app = app
