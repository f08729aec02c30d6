"""What must hold when the machine, the disk or the clock fails."""
