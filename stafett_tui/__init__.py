"""What the office may do: rules, use cases, read models and the command line. No SQL, no widgets."""
