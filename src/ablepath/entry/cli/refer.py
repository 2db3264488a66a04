"""`ablepath refer`: is a referral needed here and by this payer, and what to do by when."""

from __future__ import annotations

import json

import click

from ablepath.entry.cli import exits
from ablepath.entry.cli.options import LANGUAGE
from ablepath.model.text import Language


@click.command()
@click.option("--state", help="Where the person is: two letters or a name, such as TX.")
@click.option("--discipline", callback=lambda *given: given[2] and given[2].upper(), help="PT or OT.")
@click.option("--payer", help="Who pays, such as commercial_hmo or medicare_part_b; a wrong one lists them.")
@click.option("--date", "date", metavar="DAY", help="The day asked about (YYYY-MM-DD); today if left out.")
@click.option("--first-visit", metavar="DAY", help="The day therapy began, if it has.")
@click.option("--visits-so-far", type=int, metavar="N", help="How many visits there were without a referral.")
@click.option("--work-related", is_flag=True, help="The injury happened at work.")
@click.option("--self-pay", is_flag=True, help="The person pays and no plan does.")
@click.option("--diagnosed-before", is_flag=True, help="A doctor has looked at this problem before.")
@click.option("--json", "as_json", is_flag=True, help="Print the whole answer as JSON.")
@LANGUAGE
def command(as_json: bool, language: Language, **told: object) -> None:
    """
    Say whether a referral is needed: by the law of the state and by the payer, the stricter of the two.

    With the limits of therapy without a referral, the day they run out, and what to do next.
    """
    from ablepath.navigator import refer
    from ablepath.records.faults import InputFaults

    try:
        answer = refer({key: value for key, value in told.items() if value is not None})
    except InputFaults as error:
        exits.stop(exits.BAD_INPUT, error.faults)
    if as_json:
        from ablepath.records.referral_answer import as_plain

        print(json.dumps(as_plain(answer, language), ensure_ascii=False, indent=2))
        return
    from ablepath.explain.referral_page import referral_page
    from ablepath.explain.words import Words
    from ablepath.knowledge.bundle import knowledge

    print(referral_page(answer, Words(knowledge(), language)), end="")
