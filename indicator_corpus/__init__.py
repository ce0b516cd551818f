"""What is asked: instruments, their indicators, levels and criteria, as data."""
