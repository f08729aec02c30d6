"""How long nobody may be at the keys before the program locks itself (SPEC 2.5)."""

KORTEST, LENGST = 2, 60
"""minutes; the last one of them is counted down"""
STANDARD = 15
