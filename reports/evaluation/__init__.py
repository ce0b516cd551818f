"""How well a share is mapped and judged, measured against people's answers."""
