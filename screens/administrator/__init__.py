"""The kommuneadministrator's pages: units and who works in them, nothing about children."""
