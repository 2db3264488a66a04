"""
Listening to free text, offline: what people say in their own words becomes proposals to confirm.

The words themselves are knowledge (`knowledge/phrases`); here is only how they are looked for.
"""

from ablepath.records.own_words.hearing import hear

__all__ = ["hear"]
