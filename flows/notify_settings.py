"""Who is told of changes and how: a YAML file that people write (``--notify``).

Secrets are never written there; it names the environment variables that hold them.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Annotated, Literal, Self

import yaml
from pydantic import (
    AnyHttpUrl,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

Name = Annotated[str, Field(min_length=1)]
Address = Annotated[str, Field(pattern=r"^[^@\s,;<>]+@[^@\s,;<>]+$")]


class NotifyError(Exception):
    """The settings cannot be used; the message is *file: place: fact; remedy*."""


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, title="notify.yaml")


class Smtp(_Settings):
    """The mail server.

    Attributes:
        security: ``starttls`` (port 587), ``tls`` (port 465), or ``none`` for a server
            within one's own network.
        password_env: the environment variable that holds the password.
    """

    host: Name
    port: int = Field(default=587, ge=1, le=65_535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    sender: Address
    username: str | None = None
    password_env: str | None = None


class Webhook(_Settings):
    """An address that takes JSON by POST.

    Attributes:
        url_env: the environment variable that holds the URL, where it is a secret.
        token_env: the one that holds a token, sent as ``Authorization: Bearer``.
    """

    url: AnyHttpUrl | None = None
    url_env: str | None = None
    token_env: str | None = None

    @model_validator(mode="after")
    def _one_address(self) -> Self:
        if (self.url is None) == (self.url_env is None):
            raise ValueError("isi salah satu: url atau url_env")
        return self


class Recipient(_Settings):
    """Somebody who is told, in one way.

    Attributes:
        name: tells recipients apart, and is remembered with what each knows.
        owners: agencies as the report names them; all changes where there are none.
        file: a text file that notices are added to.
        email: addresses that get one letter together.
    """

    name: Name
    owners: tuple[Name, ...] = ()
    file: Path | None = None
    email: tuple[Address, ...] | None = Field(default=None, min_length=1)
    webhook: Webhook | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        ways = (self.file, self.email, self.webhook)
        if sum(way is not None for way in ways) != 1:
            raise ValueError("isi tepat satu: file, email, atau webhook")
        return self


class NotifySettings(_Settings):
    """All recipients, and the mail server if letters are sent."""

    recipients: tuple[Recipient, ...] = Field(min_length=1)
    smtp: Smtp | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        counts = Counter(recipient.name for recipient in self.recipients)
        if twice := [name for name, count in counts.items() if count > 1]:
            raise ValueError(f"nama penerima dipakai dua kali: {', '.join(twice)}")
        if self.smtp is None and any(r.email for r in self.recipients):
            raise ValueError("ada penerima email; isi juga bagian smtp")
        return self

    def secrets(self) -> tuple[str, ...]:
        """The environment variables that must be set."""
        names = [self.smtp.password_env] if self.smtp else []
        for webhook in (r.webhook for r in self.recipients if r.webhook):
            names += [webhook.url_env, webhook.token_env]
        return tuple(name for name in names if name)


def read_notify_settings(path: Path) -> NotifySettings:
    """The settings in the YAML file at *path*, with every secret at hand.

    Raises:
        NotifyError: naming every place that cannot be used.
    """
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        settings = NotifySettings.model_validate(content)
    except OSError as error:
        raise NotifyError(
            f"{path}: tidak dapat dibuka ({error.strerror}); periksa nama berkasnya"
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        told = " ".join(str(error).split())
        raise NotifyError(f"{path}: bukan YAML yang benar ({told})") from error
    except ValidationError as error:
        raise NotifyError(f"{path}: {_faults(error)}; lihat docs/nightly.md") from error
    if missing := [name for name in settings.secrets() if not os.environ.get(name)]:
        raise NotifyError(
            f"{path}: variabel lingkungan {', '.join(missing)} belum diisi; "
            "isi sebelum menjalankan Bukti"
        )
    return settings


def _faults(error: ValidationError) -> str:
    """Each place with what is wrong there; never the value, it may be a secret."""
    return "; ".join(
        f"{'.'.join(map(str, fault['loc'])) or '(seluruhnya)'}: {fault['msg']}"
        for fault in error.errors(include_url=False, include_input=False)
    )
