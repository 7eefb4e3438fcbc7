"""Who is of a country, a city or a faith, and the adjectives that are spelled alike, in all their forms.

Countries: the French list of "noms d'États, d'habitants, de capitales" (Commission d'enrichissement de la langue
française, Journal officiel of 24 September 2008), with its spellings that news prefers; cities: the INSEE's usage.
"""

from __future__ import annotations

from entities.lexicon.french.inflection import forms_of

_COUNTRIES = """
    afghan albanais algérien allemand américain andorran angolais argentin arménien australien autrichien
    azerbaïdjanais bahreïnien bangladais barbadien belge bélarusse bélarussien béninois bhoutanais biélorusse birman
    bolivien bosnien botswanais brésilien britannique bulgare burkinabé burundais cambodgien camerounais canadien
    centrafricain chilien chinois chypriote colombien comorien congolais costaricien croate cubain danois djiboutien
    dominicain égyptien émirien équatorien érythréen espagnol estonien étasunien éthiopien européen fidjien
    finlandais français gabonais gambien géorgien ghanéen grec grenadien guatémaltèque guinéen guyanien haïtien
    hondurien hongrois indien indonésien irakien iranien irlandais islandais israélien italien ivoirien jamaïcain
    japonais jordanien kazakh kényan kirghize kosovar koweïtien laotien letton libanais libérien libyen
    liechtensteinois lituanien luxembourgeois macédonien malaisien malawien maldivien malgache malien maltais
    marocain mauricien mauritanien mexicain moldave monégasque mongol mozambicain namibien néerlandais
    népalais néo-zélandais nicaraguayen nigérian nigérien norvégien omanais ougandais ouzbek pakistanais palestinien
    panaméen paraguayen péruvien polonais portugais qatarien roumain russe rwandais salvadorien saoudien
    sénégalais serbe singapourien slovaque slovène somalien soudanais sri-lankais suédois surinamais syrien tadjik
    taïwanais tanzanien tchadien tchèque tchétchène thaïlandais togolais tunisien turc turkmène ukrainien uruguayen
    vénézuélien vietnamien yéménite zambien zimbabwéen africain asiatique soviétique yougoslave tibétain kurde
    catalan basque alsacien écossais gallois anglais sicilien bavarois
"""
_CITIES = """
    parisien lyonnais marseillais bordelais lillois toulousain nantais strasbourgeois niçois rennais grenoblois
    bruxellois londonien berlinois moscovite minskois varsovien kiévien viennois madrilène milanais new-yorkais
    genevois montréalais
"""
_FAITHS = """
    chrétien catholique protestant orthodoxe musulman juif bouddhiste hindou sunnite chiite islamiste socialiste
    communiste écologiste centriste démocrate conservateur libéral gaulliste
"""

NATIONALS = forms_of(_COUNTRIES + _CITIES + _FAITHS)
