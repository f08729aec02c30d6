"""The migrations. ``data.skjema`` runs them; ``python -m data.migreringer.ny`` drafts the next one."""
