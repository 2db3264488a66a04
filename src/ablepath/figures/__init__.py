"""
Amounts and limits that somebody else sets: dated, cited one by one, and never guessed.

A figure is in force from a day on and known up to a day. Whoever asks beyond gets `NotInForce`, or asks
for the `latest` value and gets it marked as an estimate. Standard library only;
`ablepath.knowledge.figures` brings the figures that ship.
"""

from ablepath.figures.book import Figures, UnknownFigure
from ablepath.figures.figure import Figure, NotInForce
from ablepath.figures.value import WHOLE_VALUE, Value

__all__ = ["WHOLE_VALUE", "Figure", "Figures", "NotInForce", "UnknownFigure", "Value"]
