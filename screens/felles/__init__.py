"""What all screens stand on: the page, the look, the commands, the table, the form, the text guard."""
