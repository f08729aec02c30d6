"""How long nobody may be at the keys before the program locks itself (SPEC 2.5)."""

KORTEST, LENGST = 2, 60
"""minutes; the last one of them is counted down"""
STANDARD = 15


def gjelder(kommunens: int, egen: int | None) -> int:
    """The limit of one employee. The municipality's may have become the shorter one since hers was chosen."""
    return kommunens if egen is None else min(kommunens, egen)


def kan_velges(kommunens: int, egen: int | None) -> bool:
    """Whether an employee may have this of her own: nothing, or what is shorter than the municipality's."""
    return egen is None or KORTEST <= egen < kommunens
