"""How the numbers of footnotes are printed."""


def runs(notes: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Numbers in runs of consecutive ones: (1, 4, 5, 6) is (1,), (4, 5, 6)."""
    found: list[list[int]] = []
    for number in notes:
        if found and number == found[-1][-1] + 1:
            found[-1].append(number)
        else:
            found.append([number])
    return [tuple(run) for run in found]


def marks(notes: tuple[int, ...]) -> list[tuple[int, str]]:
    """The footnote to lead to and the words of the link: three in a row become `4–6`."""
    found: list[tuple[int, str]] = []
    for run in runs(notes):
        if len(run) > 2:
            found.append((run[0], f"{run[0]}–{run[-1]}"))
        else:
            found.extend((number, str(number)) for number in run)
    return found
