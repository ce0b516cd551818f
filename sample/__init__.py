"""The sample drive of a made-up city, and what renders it."""
