"""What is printed on paper: letters and cards as PDF, with fonts of our own in ``fonter``.

Nothing here reads what is kept: a page is made from the values it is given, and comes back as bytes.
"""
