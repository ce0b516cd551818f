"""Which report each recipient of notices was told of last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table of notices."""
    op.create_table(
        "notices",
        sa.Column("share_id", sa.Integer, sa.ForeignKey("shares.id"), primary_key=True),
        sa.Column("recipient", sa.Text, primary_key=True),
        sa.Column(
            "report", sa.String(64), sa.ForeignKey("reports.sha256"), nullable=False
        ),
    )
