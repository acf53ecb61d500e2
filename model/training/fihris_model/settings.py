"""Reads config.toml: the base tables, with one profile's changes laid over them."""

import tomllib
from pathlib import Path
from types import SimpleNamespace

DEFAULT = Path(__file__).resolve().parent.parent / 'config.toml'


def load(profile: str, path: Path = DEFAULT) -> SimpleNamespace:
    """The settings of a profile: `settings.model.width` and so on. Unknown tables or keys are errors."""
    tables = tomllib.loads(path.read_text(encoding='utf-8'))
    profiles = tables.pop('profiles')
    if profile not in profiles:
        raise ValueError(f'{path}: no profile {profile!r}; it has {", ".join(sorted(profiles))}')
    for table, changes in profiles[profile].items():
        for key, value in changes.items():
            if key not in tables.get(table, {}):
                raise ValueError(f'{path}: profile {profile} changes {table}.{key}, which the base tables lack')
            tables[table][key] = value
    return SimpleNamespace(**{name: SimpleNamespace(**table) for name, table in tables.items()})
