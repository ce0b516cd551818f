"""People's decisions: what they say, whether they still hold, what they change."""
