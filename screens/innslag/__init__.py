"""Forms of what is written between the meetings: lysglimt and notes (SPEC 5.8)."""
