"""Whom ``stafett demo --som …`` opens the practice database as. Light: read before the first frame."""

STANDARDROLLE = "stafettholder"
ROLLER = {
    "stafettholder": "jorunn",
    "aktor": "oddvar",
    "leder": "berit",
    "administrator": "solfrid",
}
"""role → log-in name in ``folk``"""
