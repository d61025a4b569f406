"""How the numbers of footnotes are printed."""


def marks(notes: tuple[int, ...]) -> list[tuple[int, str]]:
    """The footnote to lead to and the words of the link: three in a row become `4–6`."""
    runs: list[list[int]] = []
    for number in notes:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    found = []
    for run in runs:
        if len(run) > 2:
            found.append((run[0], f"{run[0]}–{run[-1]}"))
        else:
            found.extend((number, str(number)) for number in run)
    return found
