"""What keeps the database safe as a whole: opening it, looking it over, backing it up and putting it back."""
