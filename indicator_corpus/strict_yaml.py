"""YAML in which no key is written twice; plain YAML silently keeps the last."""

from __future__ import annotations

from collections.abc import Hashable

import yaml

_Base = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


class _Loader(_Base):  # type: ignore[valid-type, misc]
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
        made: dict[Hashable, object] = super().construct_mapping(node, deep)
        return made


def strict_yaml(text: str) -> object:
    """What *text* says.

    Raises:
        yaml.YAMLError: where it is no YAML, has a key twice or asks for more than data.
    """
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a kind of SafeLoader
