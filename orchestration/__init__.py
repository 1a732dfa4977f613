"""What runs the stages: Dagster, the lake, gates and versions. It knows nothing of news."""
