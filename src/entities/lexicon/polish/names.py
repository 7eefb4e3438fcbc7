"""First names as Polish writes them, with their sexes."""

from __future__ import annotations

# What people are called by in Poland, Belarusians and others as Polish news writes them. Written by hand.
_MEN = """
    adam adrian albert aleksander aleksy andrzej antoni arkadiusz artur bartłomiej bartosz bernard błażej bogdan
    bogumił bogusław bolesław bożydar bronisław cezary czesław damian daniel dariusz dawid dionizy dominik edmund
    edward emil eryk eugeniusz feliks ferdynand filip franciszek fryderyk gabriel grzegorz gustaw henryk hieronim
    hubert ignacy ireneusz jacek jakub jan janusz jarosław jerzy jędrzej joachim józef julian juliusz kacper kajetan
    kamil karol kazimierz konrad krystian krzysztof krystof lech leon leonard lesław leszek lucjan ludwik łukasz maciej
    maksymilian marcel marceli marcin marek marian mariusz mateusz michał mieczysław mieszko mikołaj miłosz mirosław
    norbert olaf olgierd oskar patryk paweł piotr przemysław radosław rafał remigiusz robert roman ryszard sebastian
    sergiusz seweryn sławomir stanisław stefan sylwester szymon tadeusz teodor teofil tobiasz tomasz tymon tymoteusz
    wacław waldemar walenty wawrzyniec wiesław wiktor wincenty witold władysław włodzimierz wojciech zbigniew zdzisław
    zenon zygmunt ziemowit kuba staszek tomek krzysiek janek bartek michałek franek stach alaksandr aliaksandr siarhiej
    siergiej sierhiej wiktar walery waleryj maksim mikałaj nikołaj uładzimir władimir wołodymyr dzmitryj dmitrij dmytro
    ihar igor juryj jurij paweł pawieł piatro petro andrej andriej aleś aleh oleg wadzim wadim witalij anatol anatolij
    ryhor grigorij alaksiej aleksiej iwan mikita nikita raman stanisłau jauhien jewgienij eduard arciom artiom dzianis
    denis hienadź giennadij leanid leonid wasil wasilij arkadij kiryłł kirył zmicier franciszak alhierd anton żmicier
    ilja lew konstantin kanstancin pawał ołeksandr taras ostap bohdan donald joe joseph john james george michael
    richard robert william bill mike emmanuel francois charles jean pierre jacques nicolas josep jose pedro juan carlos
    antonio giuseppe sergio mario silvio matteo jens frank walter horst sebastian viktor boris tony david steve tom
    peter paul chris bernd klaus karl hans günter jonas rafael thomas stefan
"""
_WOMEN = """
    adriana agata agnieszka aleksandra alicja alina amelia anastazja andżelika aneta aniela anita anna antonina barbara
    beata bernadeta bogna bogumiła bogusława bożena bronisława brygida cecylia celina dagmara danuta daria diana
    dominika dorota edyta elwira elżbieta emilia ewa ewelina felicja franciszka gabriela genowefa grażyna halina hanna
    helena henryka iga ilona irena irmina iwona iza izabela jadwiga janina joanna jolanta józefa judyta julia julita
    justyna kaja kamila karolina katarzyna kazimiera kinga klara klaudia krystyna kornelia laura lena leokadia lidia
    liliana lucyna ludmiła luiza łucja magda magdalena maja malwina małgorzata maria marianna mariola marlena marta
    martyna maryla marzena matylda melania milena mirosława monika nadzieja natalia nina oktawia ola olga oliwia
    patrycja paulina regina renata róża roksana rozalia sabina sandra sara stanisława stefania sylwia teresa urszula
    wanda weronika wiesława wiktoria wioletta władysława zofia zuzanna żaneta ania kasia basia gosia zosia asia
    swiatłana swietłana lidzija lidija maryja marija weranika nadzieja natalla natalja nina wolha hanna tacciana
    tatiana tatjana jelena alena iryna irina kaciaryna jekatierina aksana oksana ludmiła lubou larysa łarysa wiera
    wolga palina darja kaciaryna krystsina alesia lizawieta walancina walentyna zinaida żanna ksienija julija jana
    angela ursula marine elizabeth margaret ingrida petra wiktoria
"""


def read_sexes() -> dict[str, str]:
    """Whose first names are: "f", "m" or "fm" for each, in lower case."""
    men, women = frozenset(_MEN.split()), frozenset(_WOMEN.split())
    return {name: "".join(sex for sex, of in (("f", women), ("m", men)) if name in of) for name in men | women}
