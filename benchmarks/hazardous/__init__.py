"""Files that would harm a careless reader, made as they are needed."""
