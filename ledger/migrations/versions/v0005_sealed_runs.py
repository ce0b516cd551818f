"""What the report of a run rests on, and what was published with it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the two columns; runs before have neither."""
    op.add_column("runs", sa.Column("key", sa.String(64)))
    op.add_column("runs", sa.Column("published", sa.Text))
