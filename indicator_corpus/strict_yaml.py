"""YAML in which no key is written twice; plain YAML silently keeps the last."""

from __future__ import annotations

from collections.abc import Hashable

import yaml


class _Loader(yaml.SafeLoader):
    """The safe loader, minus doubled keys."""

    def construct_mapping(
        self, node: yaml.MappingNode, deep: bool = False
    ) -> dict[Hashable, object]:
        keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        doubled = next((key for key in keys if keys.count(key) > 1), None)
        if doubled is not None:
            problem = f"kunci {doubled!r} ditulis dua kali"
            raise yaml.constructor.ConstructorError(
                None, None, problem, node.start_mark
            )
        return super().construct_mapping(node, deep)


def strict_yaml(text: str) -> object:
    """What *text* says.

    Raises:
        yaml.YAMLError: where it is no YAML, has a key twice or asks for more than data.
    """
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a kind of SafeLoader
