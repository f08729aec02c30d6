"""What a person sees: every screen and widget, the App included."""
