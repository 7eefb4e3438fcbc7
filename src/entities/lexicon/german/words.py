"""Closed classes of German words that tell names apart, in lower case."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What stands before the name of whom it is called after, and is no part of it.
MATTERS = _words("""
    affäre causa fall prozess kabinett regierung plan gesetz reform akte bericht
""")

ARTICLES = _words("der die das des dem den ein eine einen einem einer eines")

FUNCTION_WORDS = ARTICLES | _words("""
    ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes ans auch auf aus
    außer außerdem bei beide beiden beim bereits bevor bis bisher da dabei dadurch dafür dagegen daher dahin damals
    damit danach dann daran darauf daraus darf darin darüber darum davon davor dazu dass dein deine denn dennoch deren
    dessen dies diese diesem diesen dieser dieses doch dort du durch durfte ebenso ehe eigentlich einige einigen einiger
    einmal er erst es etwa etwas euch euer eure für ganz gar gegen gegenüber genau gewesen gibt habe haben hat hatte
    hatten hätte hätten hier hin hinter hingegen ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem
    ins innerhalb inzwischen ist ja jede jedem jeden jeder jedes jedoch jemand jene jenem jenen jener jenes jetzt kann
    kaum kein keine keinem keinen keiner könne können könnte könnten konnte konnten laut man manche manchen mancher mehr
    mein meine meinem meinen meiner mich mir mit möchte muss müsse müssen musste mussten nach nachdem nahe neben nicht
    nichts noch nun nur ob oberhalb obwohl oder ohne per pro sehr sei seien sein seine seinem seinen seiner seines seit
    seitdem selbst sich sie sind so sobald sogar solche solchen solcher soll sollen sollte sollten sondern sonst soweit
    sowie sowohl statt trotz trotzdem über um umso und uns unser unsere unserem unseren unserer unter viel viele vielen
    vieler vom von vor vorher während wann war waren warum was weder wegen weil weit weiter weitere weiteren welche
    welchem welchen welcher welches wenig wenige wenigen wenn wer werde werden wem wen wessen wie wieder wir wird wo
    wobei wohl wollen wollte wollten worden wurde wurden würde würden zu zudem zum zur zunächst zwar zwei drei vier fünf
    sechs sieben acht neun zehn zwischen zuletzt zuvor
""")

OUTSIDE_NAMES = _words("""
    er sie es wir ich du man sich sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres mein meine
    unser unsere ist sind war waren hat habe haben hatte hatten wird werden wurde wurden dass nicht
""")

OPEN_WORDS = _words("""
    der die das des dem den ein eine einen einem einer eines und oder aber als am an auf aus bei beim bis dass durch
    für gegen im in ins ist mit nach ob sein seine seinem seinen seiner ihre ihrem ihren ihrer seit sind sowie über um
    unter vom von vor war waren weil wenn wie zu zum zur zwischen
""")

DAYS = _words("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so")
CALENDAR = DAYS | _words("""
    januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mär apr jun jul
    aug sep sept okt nov dez weihnachten ostern pfingsten silvester mez mesz uhr
""")

SPEECH_VERBS = _words("""
    sagte sagt erklärte erklärt betonte betont forderte fordert warnte warnt kritisierte kritisiert lobte meinte meint
    antwortete fragte berichtete schrieb nannte verlangte versprach bestätigte behauptete beklagte ergänzte erwiderte
    verwies wies dankte bat rief
""")
PREDICATES = _words("""
    ist war hat hatte wird wurde kann konnte will wollte soll sollte muss musste darf durfte bleibt blieb ging geht kam
    kommt gab gibt nahm nimmt begann beginnt stand steht sah sieht fand findet hielt hält ließ lässt traf trifft gewann
    verlor trat tritt
""")

ORGANIZATION_WORDS = _words("""
    agentur akademie amt amtsgericht anstalt bank behörde berufungsgericht bistum botschaft bund bundesagentur bundesamt
    bundesanstalt bundesbank bundesgerichtshof bundesministerium bundesrat bundestag bundesverband
    bundesverfassungsgericht bundeswehr bündnis bundespolizei club deutsche-bank feuerwehr firma föderation fraktion
    fußballverein genossenschaft gericht gesellschaft gewerkschaft gruppe handelskammer hochschule industrie institut
    internationale kammer kirche klinikum koalition komitee kommission kongress konzern kreditanstalt landesamt
    landgericht landtag lebenshilfe ministerium nationalrat oberlandesgericht oberverwaltungsgericht orchester
    organisation parlament partei polizei rat rundfunk sender senat sparkasse staatsanwaltschaft stadtrat stadtwerke
    stadtwerken stiftung technische theater turnverein union universität unternehmen verband verein vereinigung
    verfassungsgericht verlag versicherung verwaltungsgericht volksbank werke wahlkommission zeitung zentralbank
    zentralrat fc sv tsv sc vfb vfl fsv bsc ag kg gmbh
""")

PLACE_WORDS = _words("""
    allee bahnhof berg berge bezirk brücke bucht burg dom flughafen fluss gebirge gefängnis gasse halbinsel hafen insel
    inseln krankenhaus kreis küste landkreis meer ozean palast park platz provinz region schloss see stadion straße tal
    tor turm ufer wald weg
""")
PLACE_PREPOSITIONS = _words("in nahe unweit innerhalb")

EVENT_WORDS = _words("""
    abkommen cup em festival gesetz konferenz krieg meisterschaft meisterschaften olympiade pokal preis prozess spiele
    turnier vertrag weltmeisterschaft wm
""")

NAME_JOINTS = _words("von vom und zu zur zum der die das des dem den für im in am an bei auf & e")

ABBREVIATIONS = _words("dr prof st hl nr str bzw geb gest sog ca dipl ing jun sen evtl inkl co abs art")
