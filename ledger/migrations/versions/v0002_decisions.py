"""People's decisions, what ended them, and where the files they are about went."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables of decisions."""
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("share_id", sa.Integer, sa.ForeignKey("shares.id"), nullable=False),
        sa.Column("instrument", sa.String(64), nullable=False),
        sa.Column("indicator", sa.String(16), nullable=False),
        sa.Column("criterion", sa.String(128), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("until", sa.String(10), nullable=False),
        sa.Column("through", sa.String(16), nullable=False),
        sa.Column("path", sa.Text),
        sa.Column("sha256", sa.String(64)),
        sa.Column("page", sa.Integer),
        sa.Column("quote", sa.Text),
    )
    op.create_index(
        "decisions_by_share", "decisions", ["share_id", "instrument", "indicator"]
    )
    op.create_table(
        "decision_ends",
        _decision(),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("successor", sa.Integer, sa.ForeignKey("decisions.id")),
    )
    op.create_table(
        "decision_files",
        _decision(),
        sa.Column("path", sa.Text, nullable=False),
    )


def _decision() -> sa.Column[int]:
    return sa.Column(
        "decision_id", sa.Integer, sa.ForeignKey("decisions.id"), primary_key=True
    )
