"""From a YAML file to a checked shape, or to faults that say what is wrong and what is allowed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from ablepath.figures import WHOLE_VALUE
from ablepath.knowledge.answers import nearest
from ablepath.knowledge.authoring.faults import Fault, KnowledgeFaults
from ablepath.knowledge.authoring.shapes import Shape

S = TypeVar("S", bound=Shape)
T = TypeVar("T")


def read_yaml(root: Path, file: Path) -> Any:
    """The value in a YAML 1.2 file; a fault when it is not YAML or not UTF-8."""
    name = name_of(root, file)
    reader = YAML(typ="safe", pure=True)
    reader.version = (1, 2)
    try:
        return reader.load(file.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"line {mark.line + 1}" if mark else ""
        raise KnowledgeFaults([Fault(name, place, f"this is not YAML: {error.problem}")]) from None
    except UnicodeDecodeError:
        raise KnowledgeFaults([Fault(name, "", "this is not UTF-8 text")]) from None


def name_of(root: Path, file: Path) -> str:
    """The file as it is named in messages: `knowledge/triage/physical/walking.yaml`."""
    return (Path("knowledge") / file.relative_to(root)).as_posix()


def read_shape(shape: type[S], value: object, file: str, place: str = "") -> S:
    """`value` as a `shape`; raises `KnowledgeFaults` with every fault in it."""
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        details = map(dict, error.errors(include_url=False))
        raise KnowledgeFaults(
            _fault(shape, detail, file, place) for detail in details if not _is_echo(detail)
        ) from None


def gather(faults: list[Fault], attempt: Callable[[], T]) -> T | None:
    """The result of `attempt`, or None with its faults added to `faults`."""
    try:
        return attempt()
    except KnowledgeFaults as found:
        faults.extend(found.faults)
        return None


def _is_echo(detail: dict[str, Any]) -> bool:
    """Whether a list counts as empty only because an entry of it was refused."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _fault(shape: type[Shape], detail: dict[str, Any], file: str, place: str) -> Fault:
    steps = tuple(detail["loc"])
    where = _joined(place, steps)
    match detail["type"]:
        case "extra_forbidden":
            allowed = _keys_at(shape, steps[:-1])
            near = " or ".join(nearest(str(steps[-1]), allowed))
            meant = f"; did you mean {near}?" if near else ""
            what = f"`{steps[-1]}` is not allowed here{meant} (allowed: {', '.join(allowed)})"
            return Fault(file, _joined(place, steps[:-1]), what)
        case "missing":
            return Fault(file, where, "is missing")
        case "too_short":
            return Fault(file, where, "needs at least one entry")
        case "string_too_short":
            return Fault(file, where, "is empty")
        case _:
            return Fault(file, where, f"{detail['input']!r}: {detail['msg'].removeprefix('Value error, ')}")


def _joined(place: str, steps: tuple[int | str, ...]) -> str:
    written = place
    for step in filter(lambda one: one != WHOLE_VALUE, steps):
        written += f"[{step}]" if isinstance(step, int) else f".{step}" if written else step
    return written


def _keys_at(shape: type[BaseModel], steps: tuple[int | str, ...]) -> tuple[str, ...]:
    for step in steps:
        if isinstance(step, str):
            shape = _shape_in(shape.model_fields[step].annotation) or shape
    return tuple(field.alias or name for name, field in shape.model_fields.items())


def _shape_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _shape_in(part))), None)
