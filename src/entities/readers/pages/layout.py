"""How a page without modern markup is laid out: menus that nothing calls so, tables that aren't for data."""

from __future__ import annotations

from collections import Counter
from typing import Any, cast

from lxml import etree

_LINKS = 5  # that a menu has at least
_MOSTLY = 0.6  # of its characters are links
_PART_OF_TABLE = "self::tbody or self::thead or self::tfoot or self::tr or self::td or self::th"
_ITS_PARTS = etree.XPath(f"*[{_PART_OF_TABLE}] | */*[{_PART_OF_TABLE}] | */*/*[{_PART_OF_TABLE}]")

_TEXTS = etree.XPath("descendant::text()[not(parent::script or parent::style)]", smart_strings=False)


def has_menu(tree: etree._Element) -> bool:
    """Whether several links stand together, in one element or each in one of its own, with little between them."""
    links: Counter[etree._Element] = Counter()
    for link in tree.iter("a"):
        parent = link.getparent()
        above = None if parent is None else parent.getparent()
        links.update(element for element in (parent, above) if element is not None)
    return any(number >= _LINKS and _is_mostly_links(element) for element, number in links.items())


def _is_mostly_links(element: etree._Element) -> bool:
    linked = sum(_length(link) for link in element.iter("a"))
    return linked >= _MOSTLY * _length(element)


def unfold_tables(tree: etree._Element) -> None:
    """Make plain blocks of the tables, and of their cells, of which one cell holds most of what a page says."""
    cells = list(tree.iter("td"))
    half = _length(tree) / 2 if cells else 0
    cells = [cell for cell in cells if _length(cell) > half]
    for table in [table for cell in cells[-1:] for table in cell.iterancestors("table")]:
        for part in (table, *cast("list[Any]", _ITS_PARTS(table))):
            part.tag = "div"


def _length(element: etree._Element) -> int:
    texts = cast("list[str]", _TEXTS(element))
    return sum(len(text.strip()) for text in texts)
