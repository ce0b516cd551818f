"""What was submitted: documents, their pages, passages and formal standing."""
