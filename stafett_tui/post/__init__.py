"""Mail: what is put in the outbox, how it is written, and how it leaves the house (SPEC 6.2)."""
