"""Whether a mail server is on this very machine; by itself, since what speaks to servers is loaded late."""

from ipaddress import ip_address


def er_egen_maskin(tjener: str) -> bool:
    """Whether the server is on this very machine, so that nothing goes over a net."""
    if tjener.casefold() == "localhost":
        return True
    try:
        return ip_address(tjener).is_loopback
    except ValueError:
        return False
