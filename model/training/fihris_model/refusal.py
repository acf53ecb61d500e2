"""What a command says instead of a stack trace when its input cannot be used."""


class Refused(Exception):
    """Bad input. The message names the input, the rule it breaks and the remedy; trying again alone never helps."""
