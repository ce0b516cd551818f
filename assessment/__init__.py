"""Matches and rules make findings; findings make level, status and reasons."""
