"""What mends the names that the recogniser finds: a module for each kind of fault, and one table of all rules.

The table is the order. The recogniser runs after `PREPARING` and before `MENDING`.
"""

from __future__ import annotations

from entities.ner.draft import Rule
from entities.ner.rules.apostrophes import respell_draft, straighten_draft
from entities.ner.rules.clubs import tag_clubs
from entities.ner.rules.datelines import tag_datelines
from entities.ner.rules.definitions import tag_definitions
from entities.ner.rules.doubles import drop_dates, tag_doubles
from entities.ner.rules.hyphens import split_hyphens
from entities.ner.rules.inverted import turn_names
from entities.ner.rules.joints import join_firms, join_particles, split_at_of, split_neighbours, split_pairs
from entities.ner.rules.judge import judge_names
from entities.ner.rules.lists import agree_in_lists
from entities.ner.rules.propagation import propagate_names
from entities.ner.rules.spans import drop_headings, drop_junk, split_spans, split_weighed, trim_spans
from entities.ner.rules.tables import tag_tables
from entities.ner.rules.tails import join_tails
from entities.ner.rules.things import drop_things
from entities.ner.rules.titled import tag_titled
from entities.ner.rules.titles import trim_titles, trim_weighed
from entities.ner.rules.truecase import restore_draft

PREPARING = (
    Rule("apostrophes", "the apostrophe inside a word is read as one, whatever sign it is", straighten_draft),
    Rule("case", "headlines and datelines in capitals are read in their usual case", restore_draft),
)

MENDING = (
    Rule("breaks", "a name ends at a line break, a dash, or the comma between two places or people", split_spans),
    Rule("tails", "the name of an organization goes on in small letters: Conseil de coordination", join_tails),
    Rule("edges", "titles, quotation marks and possessives are no part of a name", trim_spans),
    Rule("pairs", "A and B are two, where the article has either alone or both are people", split_pairs),
    Rule(
        "of-place",
        "a name of a place is the name and the place; Bank of England, of a common noun, is one name",
        split_at_of,
    ),
    Rule(
        "particles",
        "a person's name goes on over 'von der', 'al-' or '(Bill)' to the surname, and to 'Jr'",
        join_particles,
    ),
    Rule("firms", "Johnson & Johnson is one name", join_firms),
    Rule("hyphens", "A-B is two where the article has either apart; pro- and ex- are no part of a name", split_hyphens),
    Rule("neighbours", "a name of the article and a person's right after it are two", split_neighbours),
    Rule("new-edges", "what was taken apart or put together has edges of its own", trim_spans),
    Rule(
        "titles",
        "a title, or a word for people before a full name, is no part of the name",
        trim_titles,
    ),
    Rule("titled", "behind a title stands a person's whole name", tag_titled),
    Rule(
        "headings", "common words have their capital from starting a sentence or standing in a heading", drop_headings
    ),
    Rule("junk", "days, titles and addresses are no names", drop_junk),
    Rule(
        "doubles",
        "a month, a day or a common word is a person's name where the article introduces somebody by it",
        tag_doubles,
    ),
    Rule("turned", "in a list of surnames with first names behind the comma, both are one name", turn_names),
    Rule("acronyms", "an acronym in brackets and the name before it are one organization's", tag_definitions),
    Rule("lists", "the members of a list are of one kind", agree_in_lists),
    Rule("tables", "what starts the rows of a table of results is of one kind", tag_tables),
    Rule("datelines", "a dateline names a place", tag_datelines),
    Rule("judge", "what is a name, and whose, is weighed from all that its article says of it", judge_names),
    Rule("new-breaks", "what was weighed as one person or place ends at a comma, too", split_weighed),
    Rule(
        "new-titles",
        "titles, nationalities and words that start a sentence were weighed with a name and are no part of it",
        trim_weighed,
    ),
    Rule("clubs", "what plays in a report of a match is a club, though it is called like a town", tag_clubs),
    Rule("propagation", "a name that the article establishes is one wherever it stands", propagate_names),
    Rule(
        "dates", "a month or a day that somebody is called like is a date where the words around it say so", drop_dates
    ),
    Rule("things", "a ship, a storm, a law or a prize is nobody", drop_things),
    Rule("respelling", "a name is shown with the apostrophe that its article has", respell_draft),
)

RULES = (*PREPARING, *MENDING)
