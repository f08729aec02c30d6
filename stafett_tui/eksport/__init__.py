"""The archive copy of a log: what it holds as data, the same as a document, and what stands beside it.

Nothing here reads what is kept: everything is made from the values it is given, and comes back as bytes.
"""
