"""Where searched words stand on a page: matching as the search folds, boxes line by line."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

Box = tuple[float, float, float, float]
"""left, bottom, right, top in the page's own coordinates"""


def find_words(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each occurrence; a word matches from its beginning on.

    Case and accents do not matter; a number such as 40-21A matches with or without its hyphens.
    """
    folded, origin = _folded(text)
    for word in words:
        pieces = re.findall(r"\w+", _folded(word)[0])
        if not pieces:
            continue
        pattern = r"(?<!\w)" + r"\W{0,2}".join(map(re.escape, pieces)) + r"\w*"
        for match in re.finditer(pattern, folded):
            yield origin[match.start()], origin[match.end() - 1] + 1


def line_boxes(start: int, end: int, box_of: Callable[[int], Box]) -> list[Box]:
    """Join the boxes of the characters start..end into one box a line."""
    boxes: list[Box] = []
    for at in range(start, end):
        left, bottom, right, top = box_of(at)
        if right <= left or top <= bottom:
            continue
        if boxes and _on_one_line(boxes[-1], (left, bottom, right, top)):
            last = boxes[-1]
            boxes[-1] = (
                min(last[0], left), min(last[1], bottom), max(last[2], right), max(last[3], top)
            )  # fmt: skip
        else:
            boxes.append((left, bottom, right, top))
    return boxes


def _on_one_line(line: Box, box: Box) -> bool:
    overlap = min(line[3], box[3]) - max(line[1], box[1])
    height = min(line[3] - line[1], box[3] - box[1])
    near = box[0] < line[2] + 2 * (box[3] - box[1])
    return overlap > 0.3 * height and near and box[0] >= line[0] - 1


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the text without case and accents, and for each of its letters where it came from."""
    letters: list[str] = []
    origin: list[int] = []
    for at, character in enumerate(text):
        for letter in unicodedata.normalize("NFKD", character.casefold()):
            if not unicodedata.combining(letter):
                letters.append(letter)
                origin.append(at)
    return "".join(letters), origin
