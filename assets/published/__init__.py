"""The one-file database for readers."""
