"""Which zones a rule looks at: Vale's scopes and ours."""

from lintnews.prose.zones import PROSE, Zone


def selects(scope: str | list[str], zone: Zone) -> bool:
    """Whether a zone is within a scope: a list is either-or, `&` is both, `~` is not."""
    scopes = [scope] if isinstance(scope, str) else scope
    return any(all(_selects(part.strip(), zone) for part in one.split("&")) for one in scopes)


def _selects(part: str, zone: Zone) -> bool:
    if part.startswith("~"):
        return not _selects(part[1:], zone)
    if part == "text":
        return zone.kind in PROSE
    if part == "all":
        return True
    kind, _, detail = part.partition(".")
    return zone.kind == kind and (not detail or zone.detail == detail)
