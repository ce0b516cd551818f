"""What is remembered between runs: files, extracted text, matches, results."""
