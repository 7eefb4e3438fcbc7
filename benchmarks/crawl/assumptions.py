"""What can't be measured on one machine: each with where it is from, a low, a likely and a high value.

Low is what makes the whole cheap and small, high what makes it dear and large.
"""

from __future__ import annotations

from typing import NamedTuple


class Assumption(NamedTuple):
    """A figure that others give, or that is guessed, which its source then says; `unit` is that of its values."""

    name: str
    low: float
    likely: float
    high: float
    unit: str
    source: str


ASSUMPTIONS = (
    Assumption(
        "records", 1.4e9, 1.5e9, 1.8e9, "pages",
        "1.35 billion articles were made of all files by May 2026 (arXiv:2605.18337); 11.7 million more a month, as in "
        "spring 2024 (the dataset maxidl/FineNews-unfiltered); pages without an article: a guess",
    ),
    Assumption(
        "packed_bytes", 33_000, 37_000, 43_000, "bytes a page, packed",
        "42, 50 and 70 TiB of archive, divided by low, likely and high pages: 25 TiB from 2016 to September 2022 (the "
        "maintainer, github.com/commoncrawl/news-crawl/issues/48); since then 50 months at the average of that time, "
        "or 16 files of 1.07 GB a day, as in June 2021 (issues/46 there), or nearly twice as many: a guess",
    ),
    Assumption(
        "readable", 0.45, 0.6, 0.75, "of the pages",
        "share with an article in a language that has rules here (English, French, German, Polish, Russian, Spanish, "
        "Ukrainian): a guess, no count by language was found",
    ),
    Assumption(
        "words", 300, 400, 550, "words an article",
        "a guess: articles of spring 2024 take 0.9 kB each, compressed (maxidl/FineNews-unfiltered)",
    ),
    Assumption(
        "html_bytes", 100_000, 160_000, 240_000, "bytes a page, unpacked",
        "37 kB packed, see packed_bytes; pages of the general crawl are 90 kB unpacked in 2017 (3.65 billion "
        "pages, 300 TiB, its announcement of October); a ratio of four: a guess",
    ),
    Assumption(
        "slowness", 0.8, 1.2, 1.8, "times as long",
        "a rented core, which is half of a real one, beside the one that was measured: a guess; measure there",
    ),
    Assumption(
        "idle", 0.05, 0.15, 0.3, "of the time",
        "cores that wait for files, for the last of them, for a lost machine: a guess",
    ),
    Assumption(
        "core_price", 0.016, 0.025, 0.043, "$ a core and hour",
        "c5.24xlarge with 96 cores: $1.555 as a spot, $4.08 on demand (an example in Amazon's documentation of EC2 "
        "Auto Scaling, read in November 2026; prices change)",
    ),
    Assumption(
        "storage_price", 0.021, 0.022, 0.023, "$ a GB and month",
        "S3 Standard, July 2022: 0.023 for the first 50 TB, 0.021 above 500 TB; reading the archive costs nothing in "
        "its own region",
    ),
    Assumption(
        "gigabits", 10, 5, 2.5, "Gbit/s a machine",
        "from S3 to a machine of some 64 cores, sustained: a guess, a quarter of what such machines are sold with",
    ),
)  # fmt: skip
