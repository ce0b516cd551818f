"""The tables of the ledger, the same on SQLite and PostgreSQL.

Text from the share is kept in columns of bytes or as JSON in ASCII: PostgreSQL takes no
NUL in text, and file names may hold half a surrogate pair.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

HEAD = "0006"  # the last migration; `migrations` leads there

metadata = MetaData()

shares = Table(
    "shares",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("address", Text, nullable=False, unique=True),
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("share_id", ForeignKey("shares.id"), nullable=False),
    Column("as_of", String(10), nullable=False),
    Column("began", Float, nullable=False),  # seconds since 1970, the database's clock
    Column("ended", Float),  # None: still running, stopped or killed
    Column("report", ForeignKey("reports.sha256")),
    Column("key", String(64)),  # of all that the report rests on; None: not to be told
    Column("published", Text),  # JSON: by name in the report folder, SHA-256
    Index("runs_by_share", "share_id", "id"),
)

reports = Table(
    "reports",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("content", LargeBinary, nullable=False),  # report.json, deflated
)

files = Table(
    "files",
    metadata,
    Column("share_id", ForeignKey("shares.id"), primary_key=True),
    Column("path", Text, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("modified_ns", BigInteger),  # None: too young to be trusted next time
    Column("inode", BigInteger, nullable=False),  # 0: means nothing there
    Column("sha256", String(64)),  # None: was never opened
    Column("first_run", Integer, nullable=False),  # follows when the file moves
    Column("is_settled", Boolean, nullable=False),  # belongs to the last good state
)

documents = Table(
    "documents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("extension", String(16), primary_key=True),  # names kinds of text
    Column("version", String(64), nullable=False),  # of the readers, limits and tools
    Column("size", BigInteger, nullable=False),  # of the file
    Column("content", LargeBinary, nullable=False),  # the Document as JSON, deflated
)

matches = Table(
    "matches",
    metadata,
    Column("share_id", ForeignKey("shares.id"), primary_key=True),
    Column("path", Text, primary_key=True),
    Column("key", String(64), nullable=False),  # of all that the matches rest on
    Column("content", LargeBinary, nullable=False),  # the Matches as JSON, deflated
)

descriptions = Table(
    "descriptions",
    metadata,
    Column("share_id", ForeignKey("shares.id"), primary_key=True),
    Column("path", Text, primary_key=True),
    Column("key", String(64), nullable=False),  # of content and readers
    Column("content", Text, nullable=False),  # the Description as JSON
)

events = Table(
    "events",
    metadata,
    Column("run_id", ForeignKey("runs.id"), primary_key=True),
    Column("path", Text, primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("sha256", String(64)),
    Column("origin", Text),  # the path it was moved or copied from
)

tombstones = Table(
    "tombstones",
    metadata,
    Column("share_id", ForeignKey("shares.id"), primary_key=True),
    Column("path", Text, primary_key=True),
    Column("sha256", String(64)),
    Column("noticed", String(10), nullable=False),  # as_of of the run that missed it
    Column("quotes", Text, nullable=False),  # JSON
)

locks = Table(
    "locks",
    metadata,
    Column("share_id", ForeignKey("shares.id"), primary_key=True),
    Column("holder", Text, nullable=False),
    Column("beat", Float, nullable=False),  # seconds since 1970, the database's clock
)

notices = Table(
    "notices",
    metadata,
    Column("share_id", ForeignKey("shares.id"), primary_key=True),
    Column("recipient", Text, primary_key=True),
    Column("report", ForeignKey("reports.sha256"), nullable=False),  # told of last
)

decisions = Table(
    "decisions",  # rows are only ever added; what ends one stands in the next table
    metadata,
    Column("id", Integer, primary_key=True),
    Column("share_id", ForeignKey("shares.id"), nullable=False),
    Column("instrument", String(64), nullable=False),
    Column("indicator", String(16), nullable=False),
    Column("criterion", String(128), nullable=False),  # empty: the whole indicator
    Column("kind", String(16), nullable=False),
    Column("value", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Float, nullable=False),  # seconds since 1970, the database's clock
    Column("why", Text, nullable=False),
    Column("until", String(10), nullable=False),  # ISO date; empty: for ever
    Column("through", String(16), nullable=False),  # cli, web, xlsx
    Column("path", Text),  # of the file decided on, as it was called then; or None
    Column("sha256", String(64)),
    Column("page", Integer),
    Column("quote", Text),  # JSON
    Index("decisions_by_share", "share_id", "instrument", "indicator"),
)

decision_ends = Table(
    "decision_ends",
    metadata,
    Column("decision_id", ForeignKey("decisions.id"), primary_key=True),
    Column("at", Float, nullable=False),
    Column("by", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("successor", ForeignKey("decisions.id")),  # None: withdrawn
)

decision_files = Table(
    "decision_files",
    metadata,
    Column("decision_id", ForeignKey("decisions.id"), primary_key=True),
    Column("path", Text, nullable=False),  # where the file decided on is now
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(64), nullable=False, unique=True),  # to log in with
    Column("full_name", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("agency", Text, nullable=False),  # empty but for contacts
    Column("lang", String(2), nullable=False),
    Column("password", Text, nullable=False),  # Argon2id, with its salt and costs
    Column("is_active", Boolean, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token", String(64), primary_key=True),  # SHA-256 of what the browser holds
    Column("account_id", ForeignKey("accounts.id"), nullable=False),
    Column("began", Float, nullable=False),  # seconds since 1970, the database's clock
    Column("seen", Float, nullable=False),
)

keys = Table(
    "keys",
    metadata,
    Column("purpose", String(32), primary_key=True),
    Column("value", String(64), nullable=False),
)

trail = Table(
    "trail",  # rows are only ever added
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Float, nullable=False),  # seconds since 1970, the database's clock
    Column("by", Text, nullable=False),  # the account's name; what was tried, at log-in
    Column("action", String(32), nullable=False),
    Column("subject", Text, nullable=False),  # JSON
    Column("address", String(64), nullable=False),  # of the machine it came from
)

uploads = Table(
    "uploads",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("share_id", ForeignKey("shares.id"), nullable=False),
    Column("at", Float, nullable=False),  # seconds since 1970, the database's clock
    Column("by", Text, nullable=False),
    Column("indicator", String(16), nullable=False),
    Column("agency", Text, nullable=False),
    Column("path", Text, nullable=False),  # as reports will call it
    Column("sha256", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("findings", Text),  # JSON; None: not checked yet
    Index("uploads_by_share", "share_id", "id"),
)
