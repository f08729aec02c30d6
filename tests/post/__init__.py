"""Mail: the outbox, how mail is written, and how it leaves."""
