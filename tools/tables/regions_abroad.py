"""Names of countries, regions and seas, and a few cities, in news of several languages that the sources don't have.

Some are what newspapers call a country beside its name in the CLDR, some are no territory to it. Each is as papers of
the language write it: German, French, Spanish, Italian, Polish, Russian, Ukrainian, Belarusian.
"""

from __future__ import annotations

from collections.abc import Iterator

_NAMES = """
    Belarus: Weißrussland|Weissrussland|Republik Belarus|Biélorussie|Bélarus|République de Biélorussie|Bielorrusia
        |Belarús|República de Bielorrusia|Bielorussia|Republika Białorusi|Белоруссия|Республика Беларусь
        |Республика Белоруссия|Білорусія|Республіка Білорусь|Рэспубліка Беларусь
    China: Volksrepublik China|République populaire de Chine|República Popular China|Chińska Republika Ludowa|КНР
        |Китайская Народная Республика|Китайська Народна Республіка|Кітайская Народная Рэспубліка
    Czechia: Tschechische Republik|République tchèque|République Tchèque|República Checa|Czeska Republika
        |Republika Czeska
    France: République française|République Française|Republika Francuska|Французская Республика
    Germany: Bundesrepublik Deutschland|Bundesrepublik|République fédérale d'Allemagne|República Federal de Alemania
        |Republika Federalna Niemiec|RFN|ФРГ|ФРН
    Moldova: Moldau|Republik Moldau|Moldavie|République de Moldavie|Moldavia|Mołdawia|Молдавия|Республика Молдова
    Myanmar: Birma|Birmanie|Birmania|Бирма|Бірма
    Netherlands: Holland|Hollande|Holanda|Olanda|Holandia|Голландия|Голландія|Галандыя
    Poland: Republik Polen|République de Pologne|República de Polonia|Rzeczpospolita Polska|Республика Польша
        |Республіка Польща
    Russia: Russische Föderation|Fédération de Russie|Fédération russe|Federación Rusa|Federación de Rusia
        |Federazione Russa|Federacja Rosyjska|РФ|Российская Федерация|Російська Федерація|Расійская Федэрацыя
    Soviet Union: Sowjetunion|UdSSR|Union soviétique|Union Soviétique|URSS|Unión Soviética|Unione Sovietica|ZSRR
        |Związek Radziecki|Związek Sowiecki|СССР|Советский Союз|СРСР|Радянський Союз|Савецкі Саюз
    East Germany: DDR|RDA|República Democrática Alemana|République démocratique allemande|NRD|ГДР|НДР
    Turkmenistan: Туркмения
    United Kingdom: Großbritannien|Grossbritannien|Grande-Bretagne|Gran Bretaña|Gran Bretagna|Wielka Brytania
        |Zjednoczone Królestwo|Соединённое Королевство|Соединенное Королевство|Сполучене Королівство
        |Злучанае Каралеўства
    United States: Vereinigte Staaten von Amerika|États-Unis d'Amérique|Etats-Unis|EE UU|EEUU|EE.UU.
        |Estados Unidos de América|Stati Uniti d'America|Stany Zjednoczone Ameryki|Соединённые Штаты Америки
        |Соединенные Штаты Америки|Соединённые Штаты|Сполучені Штати Америки|Злучаныя Штаты Амерыкі|ЗША
    Yugoslavia: Jugoslawien|Yougoslavie|Iugoslavia|Jugosławia|Югославия|Югославія|Югаславія
    Daugavpils: Dyneburg|Dünaburg|Даугавпилс|Даўгаўпілс
    Gdansk: Dantzig
    Geneva: Ginebra
    Makkah: Mecca
    Nice: Niza
    Venice: Venecia
    Vilnius: Вільня
    The Hague: L'Aia

    Abkhazia: Abchasien|Abkhazie|Abjasia|Abcasia|Abchazja|Абхазия|Абхазія
    Adriatic: Adria|Adriatique|Adriático|Adriatico|Adriatyk|Адриатика|Адріатика
    Alps: Alpen|Alpes|Alpi|Alpy|Альпы|Альпи
    Bavaria: Bayern|Bavière|Baviera|Bawaria|Бавария|Баварія
    Balkans: Balkan|Balkanregion|Bałkany|Балканы|Балкани
    Baltic Sea: Ostsee|mer Baltique|Mer Baltique|mar Báltico|Mar Báltico|Mar Baltico|Morze Bałtyckie|Bałtyk
        |Балтийское море|Балтика|Балтійське море|Балтыйскае мора
    Basque Country: Baskenland|Pays basque|País Vasco|Paesi Baschi|Kraj Basków|Страна Басков|Країна Басків
    Black Sea: Schwarzes Meer|mer Noire|Mer Noire|mar Negro|Mar Negro|Mar Nero|Morze Czarne|Чёрное море|Черное море
        |Чорне море|Чорнае мора
    Catalonia: Katalonien|Catalogne|Cataluña|Catalogna|Katalonia|Каталония|Каталонія
    Caucasus: Kaukasus|Caucase|Cáucaso|Caucaso|Kaukaz|Кавказ|Каўказ
    Chechnya: Tschetschenien|Tchétchénie|Chechenia|Cecenia|Czeczenia|Чечня|Чачня
    Corsica: Korsika|Corse|Córcega|Korsyka|Корсика
    Crete: Kreta|Crète|Creta|Крит
    Crimea: Krim|Crimée|Krym|Крым|Крим
    Dagestan: Daguestan|Daghestan|Дагестан
    Donbas: Donbass|Donbás|Донбасс|Донбас
    Gaza Strip: Gazastreifen|Gaza-Streifen|bande de Gaza|Bande de Gaza|Franja de Gaza|Striscia di Gaza|Strefa Gazy
        |Сектор Газа|сектор Газа|сектор Гази
    Ingushetia: Inguschetien|Ingouchie|Ingusetia|Inguszetia|Ингушетия|Інгушетія
    Kurdistan: Kurdistán|Курдистан
    Lombardy: Lombardei|Lombardie|Lombardía|Lombardia|Ломбардия|Ломбардія
    Lower Saxony: Niedersachsen|Basse-Saxe|Baja Sajonia|Bassa Sassonia|Dolna Saksonia|Нижняя Саксония
    Mediterranean: Mittelmeer|Méditerranée|Mediterráneo|Mediterraneo|Morze Śródziemne|Средиземное море
        |Середземне море
    Middle East: Naher Osten|Moyen-Orient|Proche-Orient|Oriente Medio|Oriente Próximo|Medio Oriente|Bliski Wschód
        |Ближний Восток|Близький Схід|Блізкі Усход
    Nagorno-Karabakh: Bergkarabach|Berg-Karabach|Haut-Karabagh|Haut-Karabakh|Nagorno Karabaj|Alto Karabaj
        |Górski Karabach|Nagorno Karabakh|Нагорный Карабах|Нагірний Карабах|Нагорны Карабах
    Normandy: Normandie|Normandía|Normandia|Нормандия|Нормандія
    North Sea: Nordsee|mer du Nord|Mer du Nord|mar del Norte|Mar del Norte|Mare del Nord|Morze Północne
        |Северное море|Північне море
    Persian Gulf: Persischer Golf|golfe Persique|Golfe Persique|golfo Pérsico|Golfo Pérsico|Golfo Persico
        |Zatoka Perska|Персидский залив|Перська затока
    Sardinia: Sardinien|Sardaigne|Cerdeña|Sardegna|Sardynia|Сардиния|Сардинія
    Saxony: Sachsen|Saxe|Sajonia|Sassonia|Saksonia|Саксония|Саксонія
    Scandinavia: Skandinavien|Scandinavie|Escandinavia|Skandynawia|Скандинавия|Скандинавія
    Siberia: Sibirien|Sibérie|Syberia|Сибирь|Сибір
    Sicily: Sizilien|Sicile|Sicilia|Sycylia|Сицилия|Сицилія
    South Ossetia: Südossetien|Ossétie du Sud|Osetia del Sur|Ossezia del Sud|Osetia Południowa|Южная Осетия
        |Південна Осетія
    Tatarstan: Tataristan|Tatarstán|Татарстан
    Tibet: Tíbet|Tybet|Тибет
    Transnistria: Transnistrien|Transnistrie|Naddniestrze|Приднестровье|Придністровʼя|Придністров'я
    Tuscany: Toskana|Toscane|Toscana|Toskania|Тоскана
    West Bank: Westjordanland|Cisjordanie|Cisjordania|Cisgiordania|Zachodni Brzeg Jordanu|Западный берег реки Иордан
        |Західний берег річки Йордан
    Xinjiang: Sinkiang|Синьцзян
"""


def names() -> Iterator[tuple[str, str]]:
    """Yield English names of countries, regions and seas, each with one of their names in another language."""
    english = ""
    for line in filter(None, map(str.strip, _NAMES.splitlines())):
        head, colon, names_of_it = line.rpartition(": ")
        english = head if colon else english
        yield from ((english, name.strip()) for name in names_of_it.split("|") if name.strip())
