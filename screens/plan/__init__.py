"""What is thought out under an oppmerksomhet: the map of maintaining factors, and the tiltakstrapp."""
