import pytest

from flows.notify_settings import NotifyError, read_notify_settings

WHOLE = """
recipients:
  - name: Koordinator
    file: perubahan.txt
  - name: Inspektorat
    owners: [Inspektorat Daerah]
    email: [audit@kota.example]
  - name: Ruang obrolan
    webhook:
      url_env: BUKTI_TEST_URL
      token_env: BUKTI_TEST_TOKEN
smtp:
  host: surat.kota.example
  sender: bukti@kota.example
  username: bukti
  password_env: BUKTI_TEST_PASSWORD
"""
SECRETS = ("BUKTI_TEST_URL", "BUKTI_TEST_TOKEN", "BUKTI_TEST_PASSWORD")


def read(tmp_path, text):
    path = tmp_path / "notify.yaml"
    path.write_text(text, encoding="utf-8")
    return read_notify_settings(path)


def test_every_way_can_be_written(tmp_path, monkeypatch):
    for name in SECRETS:
        monkeypatch.setenv(name, "rahasia")

    settings = read(tmp_path, WHOLE)

    assert [r.name for r in settings.recipients] == [
        "Koordinator", "Inspektorat", "Ruang obrolan",
    ]  # fmt: skip
    assert settings.recipients[1].owners == ("Inspektorat Daerah",)
    assert (settings.smtp.port, settings.smtp.security) == (587, "starttls")


def test_secrets_that_are_not_set_are_named(tmp_path, monkeypatch):
    for name in SECRETS:
        monkeypatch.delenv(name, raising=False)

    with pytest.raises(NotifyError, match="BUKTI_TEST_PASSWORD, BUKTI_TEST_URL"):
        read(tmp_path, WHOLE)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "(seluruhnya)"),
        ("recipients: []", "recipients"),
        ("recipients: [{file: a.txt}]", "recipients.0.name"),
        ("recipients: [{name: A}]", "isi tepat satu: file, email, atau webhook"),
        (
            "recipients: [{name: A, file: a, webhook: {url: http://b}}]",
            "isi tepat satu",
        ),
        ("recipients: [{name: A, email: [a@b]}]", "isi juga bagian smtp"),
        (
            "recipients: [{name: A, email: ['a@b, c@d']}]\nsmtp: {host: h, sender: a@b}",
            "recipients.0.email.0",
        ),
        ("recipients: [{name: A, webhook: {}}]", "isi salah satu: url atau url_env"),
        ("recipients: [{name: A, webhook: {url: file:///x}}]", "webhook.url"),
        ("recipients: [{name: A, file: a}, {name: A, file: b}]", "dua kali: A"),
        ("recipients: [{name: A, fail: a}]", "recipients.0.fail"),
        ("recipients: {", "bukan YAML yang benar"),
        ("\x00", "bukan YAML yang benar"),
    ],
)
def test_what_cannot_be_used_is_said_with_its_place(tmp_path, text, fault):
    with pytest.raises(NotifyError) as refused:
        read(tmp_path, text)

    assert str(refused.value).startswith(str(tmp_path / "notify.yaml"))
    assert fault in str(refused.value)


def test_a_password_in_the_file_is_not_repeated(tmp_path):
    text = "recipients: [{name: A, file: a}]\nsmtp: {password: hunter2}"

    with pytest.raises(NotifyError) as refused:
        read(tmp_path, text)

    assert "smtp.password" in str(refused.value)
    assert "hunter2" not in str(refused.value)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(NotifyError, match="tidak dapat dibuka"):
        read_notify_settings(tmp_path / "hilang.yaml")
