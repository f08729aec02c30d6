"""Keeps the cursor of a list that is taller than its page in sight."""

from textual.geometry import Region
from textual.widget import Widget


def rull_til(widget: Widget, linje: int, hoyde: int = 1) -> None:
    """Scrolls what ``widget`` stands in as little as shows these lines of it, counted from 0 at its top."""
    beholder = next((w for w in widget.ancestors if isinstance(w, Widget) and w.max_scroll_y), None)
    if beholder is None or not widget.is_attached:
        return
    sted = widget.content_region.offset - beholder.content_region.offset + beholder.scroll_offset
    beholder.scroll_to_region(Region(0, sted.y + linje, 1, hoyde), animate=False, force=True)
