"""Transfer of a log: the page with its doors, the card of one that waits, the list of them."""
