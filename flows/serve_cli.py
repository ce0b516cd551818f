"""``bukti serve``: the review pages, for coordinators and agencies."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from flows.asking import (
    Refusal,
    as_of_option,
    claims_option,
    instrument_option,
    ledger_option,
    model_option,
    workers_option,
)

if TYPE_CHECKING:  # what is slow to import is imported where it is used
    from web.settings import Settings

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@click.command()
@click.option(
    "--share",
    required=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The folder of evidence; only ever read.",
)
@ledger_option
@claims_option
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Last year's official result, for the same.",
)
@as_of_option()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("laporan"),
    show_default=True,
    metavar="DIR",
    help="Where runs write the reports.",
)
@instrument_option
@model_option
@workers_option
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="The address to listen at."
)
@click.option(
    "--port",
    type=click.IntRange(1, 65_535),
    default=8321,
    show_default=True,
    help="The port to listen at.",
)
@click.option(
    "--https",
    "is_https",
    is_flag=True,
    help="Browsers see HTTPS, through a proxy: cookies for HTTPS alone.",
)
@click.option(
    "--proxy",
    metavar="ADDRESS",
    help="The proxy whose X-Forwarded-For is believed.  [default: 127.0.0.1 with --https]",
)
def serve(**options: Any) -> None:  # noqa: ANN401 - of click
    """Serve the review pages over the ledger, for coordinators and agencies.

    \b
    bukti user add siti --role administrator
    bukti serve --share /mnt/bukti --claims penilaian_mandiri.xlsx

    Without a proxy, only this machine can open them; docs/serve.md tells how to put
    one in front.
    """
    from flows.offline import stay_offline  # noqa: PLC0415

    stay_offline()

    import uvicorn  # noqa: PLC0415

    from indicator_corpus.loading import CorpusError  # noqa: PLC0415
    from ledger.errors import LedgerError  # noqa: PLC0415
    from web.application import application  # noqa: PLC0415

    host, port = options["host"], options["port"]
    proxy = options["proxy"] or ("127.0.0.1" if options["is_https"] else None)
    if host not in _LOOPBACK and not options["is_https"]:
        click.echo(
            f"bukti: {host}: kata sandi akan lewat tanpa sandi jaringan; pakai proksi "
            "TLS dan --https (docs/serve.md)",
            err=True,
        )
    try:
        app = application(_settings(options))
    except (CorpusError, LedgerError) as error:
        raise Refusal(str(error)) from error
    click.echo(f"Bukti: http://{host}:{port}/ (Ctrl+C untuk berhenti)", err=True)
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_level="warning",
        server_header=False,
        proxy_headers=bool(proxy),
        forwarded_allow_ips=proxy,
        timeout_graceful_shutdown=5,
    )


def _settings(options: dict[str, Any]) -> Settings:
    from extractors.regular import is_folder  # noqa: PLC0415
    from flows.remembering import own_inbox, own_ledger  # noqa: PLC0415
    from web.settings import Settings  # noqa: PLC0415

    share: Path = options["share"]
    if not is_folder(share):
        raise Refusal(f"{share}: folder tidak ada atau bukan folder; periksa namanya")
    ledger = options["ledger"] or own_ledger()
    inbox = own_inbox(ledger, share)
    if inbox.resolve().is_relative_to(share.resolve()):
        raise Refusal(
            f"{ledger}: ingatan berada di dalam folder bukti; pilih tempat lain, "
            "karena folder bukti tidak boleh diubah"
        )
    inbox.mkdir(parents=True, exist_ok=True)
    as_of: date | None = options["as_of"].date() if options["as_of"] else None
    return Settings(
        ledger=ledger,
        share=share,
        inbox=inbox,
        scan=_scan(options, share, str(ledger), as_of),
        has_claims=options["claims"] is not None,
        instrument=options["instrument"],
        model=options["model"],
        as_of=as_of.isoformat() if as_of else "",
        is_https=options["is_https"],
    )


def _scan(
    options: dict[str, Any], share: Path, ledger: str, as_of: date | None
) -> tuple[str, ...]:
    """The command that people start from the pages."""
    told = {
        "--ledger": ledger,
        "--out": str(options["out"]),
        "--instrument": options["instrument"],
        "--workers": str(options["workers"]),
        "--claims": options["claims"],
        "--baseline": options["baseline"],
        "--model": options["model"],
        "--as-of": as_of,
    }
    given = [part for k, v in told.items() if v is not None for part in (k, str(v))]
    return (
        sys.executable,
        "-m",
        "flows.command_line",
        "scan",
        *given,
        "--",
        str(share),
    )
