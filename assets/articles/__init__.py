"""Articles: bytes as they were found, read into text and metadata, or refused with a reason."""
