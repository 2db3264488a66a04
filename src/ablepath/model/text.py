"""A sentence people read, in every language we speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in English and in Spanish; neither is ever missing."""

    en: str
    es: str

    def in_(self, language: Language) -> str:
        """
        The sentence in `language`.

        >>> Text("walking", "caminar").in_("es")
        'caminar'
        """
        return self.en if language == "en" else self.es
