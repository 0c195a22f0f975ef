"""One figure of a sentence or passage is a county's, all the others are the city's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hsdata.check.figure import Figure, Pool
from hsdata.check.given import Given
from hsdata.check.standing import Standing, stand

NAME = "mates"


def _in(group: tuple[Figure, ...], given: Given) -> Iterator[Standing]:
    regions = Counter(f.region for f in group)
    most, count = regions.most_common(1)[0]
    for figure in group:
        alone = (
            count >= given.config.mates.share * len(group)
            and regions[figure.region] == 1
            and figure.region in given.parents
        )
        reason = f"{figure.named}：属{figure.region}，同处 {len(group)} 条中 {count} 条属{most}"
        yield stand(NAME, [figure], not alone, reason)


def check(pool: Pool, given: Given) -> Iterator[Standing]:
    """Sentences and passages with enough facts, and a region of the table named in one of them only."""
    needed = given.config.mates
    for group in pool.sentences.values():
        if len(group) >= needed.sentence:
            yield from _in(group, given)
    for group in pool.passages.values():
        if len(group) >= needed.passage:
            yield from _in(group, given)
