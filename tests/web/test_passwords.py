import pytest
from argon2 import PasswordHasher

from web.passwords import PasswordError, hashed, is_outdated, is_right


def test_only_the_right_password_has_the_hash():
    kept = hashed("kuda lumping pagi")

    assert kept.startswith("$argon2id$")
    assert is_right("kuda lumping pagi", kept)
    assert not is_right("kuda lumping sore", kept)
    assert not is_outdated(kept)


@pytest.mark.parametrize("kept", [None, "", "bukan hash"])
def test_nothing_is_right_where_no_hash_is_kept(kept):
    assert not is_right("kata sandi yang tidak dipakai siapa pun", kept)


@pytest.mark.parametrize("password", ["pendek", "x" * 201])
def test_too_short_and_too_long_passwords_are_refused(password):
    with pytest.raises(PasswordError, match="10 sampai 200"):
        hashed(password)


def test_a_hash_of_lower_costs_is_outdated():
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)

    assert is_outdated(weak.hash("kuda lumping pagi"))
