"""What English papers call organizations beside their names: likely one, but others may go by these, too."""

from __future__ import annotations

NICKNAMES = (
    ("Tories", "Tory Party", "Conservatives", "Conservative Party"),
    ("Lib Dems", "Liberal Democrats", "Liberal Democrat Party"),
    ("Labour", "Labour Party"),
    ("Democrats", "Democratic Party"),
    ("GOP", "Republicans", "Republican Party"),
    ("Greens", "Green Party"),
    ("Fed", "Federal Reserve"),
    ("Met", "Met Police", "Metropolitan Police", "Scotland Yard"),
    ("Feds", "FBI"),
    ("Beeb", "BBC"),
    ("Commons", "House of Commons"),
    ("Lords", "House of Lords"),
    ("Senate", "US Senate"),
    ("Congress", "US Congress"),
    ("Spurs", "Tottenham", "Tottenham Hotspur"),
    ("Gunners", "Arsenal"),
    ("Wolves", "Wolverhampton Wanderers"),
    ("Man U", "Man Utd", "Manchester United"),
    ("Barca", "Barcelona"),
    ("Holy See", "Vatican"),
    ("Big Blue", "IBM"),
    ("GM", "General Motors"),
    ("VW", "Volkswagen"),
)
"""Each row names one thing."""
