"""A graph in many scripts: invented people and places, in sentences of their languages."""

from __future__ import annotations

from pathlib import Path

from tests.lookup.marked import graph_of

ARTICLES = (
    """2020-08-03
Прэзідэнт [P Андрэй Ёлкін] прыехаў у [L Залессе] раніцай.
[P Андрэй Ёлкін] сустрэўся з [P Алёна Вайцюшкевіч], паведаміла [O Зара].""",
    """2020-08-10
Ο πρόεδρος [P Νίκος Αλεξάκης] επισκέφθηκε τη [L Λευκόπολις].
[P Νίκος Αλεξάκης] μίλησε με [P Андрэй Ёлкін] στη [L Λευκόπολις].""",
    """2020-09-07
昨天[P 王德明]在[L 白河]会见了[P 佐藤たけし]。
[P 王德明]说，[O 青山钢铁公司]不会离开[L 白河]。""",
    """2020-09-14
[P 佐藤たけし]首相は[L みどり市]で[P 王德明]と会談した。
[O アオゾラ新聞]によると、[P 佐藤たけし]は来月[L 白河]を訪れる。""",
    """2020-10-05
[P 김하늘] 장관은 [L 푸른시]에서 [P 佐藤たけし] 총리를 만났다.
[P 김하늘]은 [O 한빛일보]에 말했다.""",
    """2020-10-12
قال [P سامي الأحمد] في [L مدينة النور] إنّ [P أحمد الزهراني] سيزور [L بيت الجبل].
التقى [P سامي الأحمد] مع [P נועם כרמלי] في [L مدينة النور].""",
    """2020-11-02
[P נועם כרמלי] נפגש עם [P سامي الأحمد] ב[L גבעת השקד] ביום 12 במאי 2020.
לדברי [O קול הגליל], [P נועם כרמלי] יחזור.""",
    """2020-11-09
[P अनिल शर्मा] ने [L हरितपुर] में [P रीना देवी] से मुलाकात की।
[O नवयुग समाचार] के अनुसार [P अनिल शर्मा] लौटेंगे।""",
    """2020-12-07
[P สมชาย ใจดี] พบ [P अनिल शर्मा] ที่ [L เมืองเขียว] เมื่อวานนี้.""",
    """2020-12-14
[P Łukasz Żółwiński] and [P Dëfne Çağlar] met [P 王德明], [P נועם כרמלי] and [P Андрэй Ёлкін] in [L Ærøstad].
[P Ngô Thị Bích] wrote to [P Łukasz Żółwiński] from [L Ærøstad].""",
)
"""Each a line a sentence, its names marked."""

PEOPLE = (
    "Андрэй Ёлкін", "Νίκος Αλεξάκης", "王德明", "佐藤たけし", "김하늘", "سامي الأحمد", "נועם כרמלי", "अनिल शर्मा",
    "สมชาย ใจดี", "Łukasz Żółwiński", "Dëfne Çağlar", "Ngô Thị Bích",
)  # fmt: skip
"""One of each script, and the names of Latin with diacritics."""


def write_graph(path: Path) -> Path:
    """The graph of all of them."""
    with graph_of(path, *ARTICLES):
        return path
