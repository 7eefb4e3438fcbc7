"""What each measure is called where a reader gets to see it."""

from __future__ import annotations

SAYS = {
    "always": "before the company is looked at",
    "the name": "how common the name is",
    "known": "another who fits is in more articles",
    "no clash": "neither sections, fields nor roles are others",
    "names": "how many names both have",
    "rare names": "names both have that are rare",
    "shares": "names that mostly stand with the person",
    "shares beside": "such names in the same sentences",
    "shares beside both": "such names in the same sentences on both sides",
    "share of its names": "how much of the article's names the person's articles have",
    "frequent name": "a name that most of the person's articles have",
    "absent": "names that most of the person's articles have are missing",
    "nearest words": "words of the most similar article",
    "three nearest words": "words of the three most similar articles",
    "nearest names": "names of the most similar article",
    "three nearest names": "names of the three most similar articles",
    "other section": "no article of the section has the person",
    "share of section": "how many of the person's articles are of the section",
    "articles": "how many articles the smaller side has",
    "articles of the other": "how many articles the larger side has",
    "roles": "a role that both have",
    "other roles": "roles are given, but others",
    "new role": "a role that the person isn't given elsewhere",
    "plain title": "Mr, Mrs, Ms, Miss or Dr",
    "one field": "roles of one field",
    "other field": "roles of different fields",
}
