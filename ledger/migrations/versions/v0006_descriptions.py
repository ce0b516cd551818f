"""What each document says of itself."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table; the next run fills it."""
    op.create_table(
        "descriptions",
        sa.Column("share_id", sa.Integer, sa.ForeignKey("shares.id"), primary_key=True),
        sa.Column("path", sa.Text, primary_key=True),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("content", sa.Text, nullable=False),
    )
