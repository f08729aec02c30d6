"""The transfer file: one log on its way to another municipality (SPEC 8.2).

It is an age file (age-encryption.org/v1), which any age program opens with the right key. Inside is a plain ZIP:
``manifest.json`` with what it holds and for whom, ``manifest.sig`` (Ed25519 over the manifest), the log as JSON and
PDF, what only an import needs, and the attachments as they were.
"""
