"""The leder's pages, and what the administrator's pages share with them."""
