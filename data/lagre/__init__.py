"""Queries by aggregate. Each takes a session, sees what the session sees, and never commits."""
