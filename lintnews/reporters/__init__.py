"""What lintnews can print: one module a format, whose `report(reports, style)` turns findings into text.

Reporters are pure functions; they see sources and findings and nothing else.
"""
