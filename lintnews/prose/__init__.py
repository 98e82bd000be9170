"""Facts about the language of a story: what is a sentence, a quotation, a person. No rules, no findings.

Everything here works on the visible text of a story, in half-open spans of code points counted from 0.
"""
