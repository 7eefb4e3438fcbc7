"""How other scripts than the Latin one spell names, their own and foreign ones.

The letters of Cyrillic as in the tables of BGN/PCGN for Russian, Ukrainian, Belarusian, Bulgarian, Serbian and
Macedonian; Greek by ISO 843 and how it is spoken; Arabic by ALA-LC, of which short vowels aren't written; Hebrew as the
Academy of the Hebrew Language has it; Chinese in Cyrillic by Palladius, Korean by Kontsevich.
"""

from __future__ import annotations

from entities.lexicon.traditions.tradition import Tradition

CYRILLIC = Tradition("Cyrillic", """
    ' -, \\- -, ь -, ъ(?=[бвгджзклмнпрстфхцчшщ]) a/u/-, ъ -, дз(?=[ієеяюьї]) d/dz, ц(?=[ієеяюьї]) ts/t, щ S, џ dZ, ђ dZ
    а a, б b, в v, ў v/u, г g/h, ґ g, ѓ g, д d, е e, є e, ё o/e, ж Z, з z, ѕ dz, и i, і i, ї i, й -, ј -, к k, ќ k, л l
    љ l, м m, н n, њ n, о o, п p, р r, с s, т t, ћ tS, у(?=[аеиоуыэюя]) u/v, у u, ф f, х h, ц ts, ч tS, ш S, ы i, э e
    ю u, я a
""")  # fmt: skip

GREEK = Tradition("Greek", """
    ου u, ού u, αι e, αί e, ει i, εί i, οι i, οί i, υι i, αυ av/af, αύ av/af, ευ ev/ef, εύ ev/ef, μπ b/mp, ντ nt/d/nd
    γκ g/ng/nk, γγ ng, γχ nh, τζ dZ/dz/ts, τσ ts/tS, γ(?=[ιιίεέη]) g/-, β v, γ g, δ d, ζ z, θ t/f, κ k, λ l, μ m, ν n
    ξ ks, π p, ρ r, σ s/z, ς s, τ t, φ f, χ h, ψ ps, α a, ά a, ε e, έ e, η i, ή i, ι i, ί i, ϊ i, ΐ i, ο o, ό o, υ i
    ύ i, ω o, ώ o, ' -, \\- -
""")  # fmt: skip

ARABIC = Tradition("Arabic", """
    ^[اأآإ]ل(?=...) -, ^[اأإ] ?, ا A, آ A, أ a/?, إ i/?, ى a, ة a/-, ه$ h/-, ء -, ع ?, ؤ u/?, ئ i/?, و v?/U
    (?<=[اآو])[يی] i?, [يی](?=[اآو]) i?, [يی] I?, ب b?/p?, پ p?, ت t?, ث t?/s?, ج dZ?/g?, چ tS?, ح h?, خ h?, د d?
    ذ d?/z?, ر r?, ز z?, ژ Z?, س s?, ش S?, ص s?, ض d?/z?, ط t?, ظ z?/d?, غ g?, ف f?/v?, ڤ v?, ق k?/g?, ك k?, ک k?, گ g?
    ل l?, م m?, ن n?, ه h?, - -
""", slack=1)  # fmt: skip

HEBREW = Tradition("Hebrew", """
    [׳'] -, ג׳ dZ?, א a/?, ה$ a/-, ה h?, ו v?/u/o, (?<=[או])י i?, י I?/?, ע ?, ב b?/v?, ג g?, ד d?, ז z?, ח h?, ט t?
    [כך] k?/h?, ל l?, [מם] m?, [נן] n?, ס s?, [פף] p?/f?, [צץ] ts?/z?, ק k?, ר r?, ש S?/s?, ת t?, \\- -
""", slack=1)  # fmt: skip

PALLADIUS = Tradition("Chinese in Cyrillic", """
    ' -, \\- -, чж zh, цз(?=[ияюеё]) j, цз z, ц(?=[ияюеё]) q, ц c, ч ch, ш sh, ж r, с(?=[ияюеё]) x, с s, х h, нь n
    н(?=[аэеиоуюяы]) n, ун$ ong, ун(?![ьаэеиоуюя]) ong, н ng, ^я ya, я ia, ^ю yu/you, (?<=[зцс])ю u, ю u/iu, ^е ye, е ie
    ё ue, ^и yi, ^ва wa, ^во wo, ^вэ we, эй ei, э e, й i, ы i, б b, в w, г g, д d, к k, л l, м m, п p, т t, ф f, а a
    и i, о o/uo/e, у u, ь -
""", slack=0, exact=True)  # fmt: skip

KONTSEVICH = Tradition("Korean in Cyrillic", """
    ' -, \\- -, (?:^|(?<=-))[лр] -/n/r, чж S, дж S, ч S, нъ n, г k, к k, д t, т t, б p, п p, с s, м m, н n, р l, л l
    х h, ь -, й -, в -, а a, я a, о o, ё o, у u, ю u, ы u, и i, э e, е e/o, ё o
""", slack=1)  # fmt: skip

TRANSCRIBED = Tradition("foreign names in Chinese", """
    ' -, \\- -, zh dZ/Z, ch tS/S, sh S/s, er l/r, j dZ/k/g/t/d, q k/tS, x s/S/h, y -, w v, f f/v, d d/t, l l/r, r r/Z
    z z/ts, c ts/z, b b/p, p p, m m, n(?=g?p) m/n, ng n, n n/m, t t, g g/k, k k, h h, s s, a a/-, o o/-, e e/-, i i/-
    u u/-
""")  # fmt: skip
"""As Xinhua writes them, a syllable for each consonant; heard in pinyin."""
