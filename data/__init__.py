"""What is kept: tables, visibility, encryption, audit and migrations. Knows nothing of the floors above."""
