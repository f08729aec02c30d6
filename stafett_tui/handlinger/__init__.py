"""What can be done, one use case a file: load, rule, change, audit, in one transaction.

Each takes the working session first, blocks while it works, and answers with a receipt or a refusal.
"""
