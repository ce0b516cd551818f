"""The first form of the ledger."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create all tables."""
    _shares_and_runs()
    _files()
    _contents()
    op.create_table(
        "locks",
        sa.Column("share_id", sa.Integer, sa.ForeignKey("shares.id"), primary_key=True),
        sa.Column("holder", sa.Text, nullable=False),
        sa.Column("beat", sa.Float, nullable=False),
    )


def _shares_and_runs() -> None:
    op.create_table(
        "shares",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("address", sa.Text, nullable=False, unique=True),
    )
    op.create_table(
        "reports",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("share_id", sa.Integer, sa.ForeignKey("shares.id"), nullable=False),
        sa.Column("as_of", sa.String(10), nullable=False),
        sa.Column("began", sa.Float, nullable=False),
        sa.Column("ended", sa.Float),
        sa.Column("report", sa.String(64), sa.ForeignKey("reports.sha256")),
    )
    op.create_index("runs_by_share", "runs", ["share_id", "id"])
    op.create_table(
        "events",
        sa.Column("run_id", sa.Integer, sa.ForeignKey("runs.id"), primary_key=True),
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("sha256", sa.String(64)),
        sa.Column("origin", sa.Text),
    )


def _files() -> None:
    op.create_table(
        "files",
        sa.Column("share_id", sa.Integer, sa.ForeignKey("shares.id"), primary_key=True),
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("modified_ns", sa.BigInteger),
        sa.Column("inode", sa.BigInteger, nullable=False),
        sa.Column("sha256", sa.String(64)),
        sa.Column("first_run", sa.Integer, nullable=False),
        sa.Column("is_settled", sa.Boolean, nullable=False),
    )
    op.create_table(
        "tombstones",
        sa.Column("share_id", sa.Integer, sa.ForeignKey("shares.id"), primary_key=True),
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("sha256", sa.String(64)),
        sa.Column("noticed", sa.String(10), nullable=False),
        sa.Column("quotes", sa.Text, nullable=False),
    )


def _contents() -> None:
    op.create_table(
        "documents",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("extension", sa.String(16), primary_key=True),
        sa.Column("version", sa.String(64), nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "matches",
        sa.Column("share_id", sa.Integer, sa.ForeignKey("shares.id"), primary_key=True),
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
