"""A file becomes a Document: pages of text, with what went wrong, page by page."""
