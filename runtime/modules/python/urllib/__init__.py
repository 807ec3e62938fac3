"""Addresses; there is no network in the simulated world."""
