"""The gazetteer as a table of the ledger."""
