"""The stages: one package each. asset.py is the only file in them that imports dagster: it wires, the modules beside it think."""
