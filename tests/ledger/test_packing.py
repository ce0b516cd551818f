import pytest

from ledger.packing import packed, unpacked


@pytest.mark.parametrize("value", [{"a": [1, 0.1 + 0.2, None]}, "\ud800\0é", []])
def test_values_come_back_exactly(value):
    assert unpacked(packed(value)) == value


@pytest.mark.parametrize("content", [b"", b"rusak", packed("a")[:-3]])
def test_damage_is_a_value_error(content):
    with pytest.raises(ValueError):  # noqa: PT011 - whatever zlib or json says
        unpacked(content)
