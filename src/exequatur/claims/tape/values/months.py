"""Names of months in some fifteen languages, and dates that use them."""

import unicodedata

from exequatur.claims.patterns import late_pattern

_NAMES = (
    "jan january januar jaenner janner janvier janv enero ene gennaio gen janeiro",
    "feb february februar fevrier fevr fev febrero febbraio fevereiro",
    "mar march marz maerz mrz mars marzo marco",
    "apr april avril avr abril abr aprile",
    "may mai mayo maggio mag maio",
    "jun june juni juin junio giugno giu junho",
    "jul july juli juillet juil julio luglio lug julho",
    "aug august aout agosto ago",
    "sep sept september septembre septiembre setiembre settembre set setembro",
    "oct october oktober okt octobre octubre ottobre ott outubro out",
    "nov november novembre noviembre novembro",
    "dec december dezember dez decembre diciembre dic dicembre dezembro",
)
_FURTHER = (
    "januari januar stycznia styczen styczeń ledna leden ianuarie ian января январь янв ocak oca januar ιανουαριου ιανουαριος tammikuuta",
    "februari lutego luty unora únor unor februar februarie февраля февраль фев subat şubat φεβρουαριου φεβρουαριος pebruari helmikuuta",
    "maart mrt marca marzec brezna březen brezen marcius martie марта март мар mart maret μαρτιου μαρτιος maaliskuuta",
    "kwietnia kwiecien kwiecień dubna duben aprilis aprilie апреля апрель апр nisan nis απριλιου απριλιος huhtikuuta",
    "mei maja kvetna květen kveten majus мая май mayis mayıs mai μαιου μαιος toukokuuta",
    "czerwca czerwiec cervna červen cerven junius iunie июня июнь июн haziran haz ιουνιου ιουνιος kesakuuta",
    "lipca lipiec cervence červenec cervenec julius iulie июля июль июл temmuz tem ιουλιου ιουλιος heinakuuta",
    "augustus sierpnia sierpien sierpień srpna srpen augusztus августа август авг agustos ağustos augusti agustus αυγουστου αυγουστος elokuuta",
    "wrzesnia wrzesien września wrzesień zari září szeptember septembrie сентября сентябрь сен eylul eylül eyl σεπτεμβριου σεπτεμβριος syyskuuta",
    "oktober pazdziernika październik pazdziernik rijna říjen rijen octombrie октября октябрь окт ekim eki οκτωβριου οκτωβριος lokakuuta",
    "listopadu noiembrie ноября ноябрь ноя kasim kasım kas νοεμβριου νοεμβριος marraskuuta",
    "grudnia grudzien grudzień prosince prosinec decembrie декабря декабрь дек aralik aralık ara desember δεκεμβριου δεκεμβριος joulukuuta",
)
"""Polish `listopada` (November) is left out: it is October in Croatian."""
MONTHS = {
    name: i for lists in (_NAMES, _FURTHER) for i, names in enumerate(lists, 1) for name in names.split()
}
"""Name of a month without accents -> its number."""

_SEP = r"[-/\s.,]*"
_DAY_FIRST = late_pattern(
    rf"(?:le |den |am |el |il )?(\d{{1,2}})(?:st|nd|rd|th|er|º|ª)?(?: day of| of| de(?= )| d')?{_SEP}([^\W\d_]{{3,12}})\.?(?: del?(?= ))?{_SEP}(\d{{4}}|\d{{2}})"
)
_MONTH_FIRST = late_pattern(
    rf"([^\W\d_]{{3,12}})\.?{_SEP}(\d{{1,2}})(?:st|nd|rd|th)?[-/\s.,]+(\d{{4}}|\d{{2}})"
)
_YEAR_FIRST = late_pattern(rf"(\d{{4}}){_SEP}([^\W\d_]{{3,12}})\.?{_SEP}(\d{{1,2}})")
_MONTH_AND_YEAR = late_pattern(
    rf"([^\W\d_]{{3,12}})\.?(?: del?(?= ))?{_SEP}(\d{{4}}|\d{{2}})|(\d{{4}}){_SEP}([^\W\d_]{{3,12}})\.?"
)


def named_date(text: str) -> tuple[str, int, int] | None:
    """(year as written, month, day) of a date whose month has a name; `text` in lower case.

    >>> named_date("20 août 2025"), named_date("mar. 3, 2024"), named_date("20-foo-2025")
    (('2025', 8, 20), ('2024', 3, 3), None)
    """
    body = _without_accents(text).replace("ı", "i").replace("ł", "l")
    for pattern, order in ((_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy"), (_YEAR_FIRST, "ymd")):
        if found := pattern.fullmatch(body):
            parts = dict(zip(order, found.groups(), strict=True))
            if parts["m"] in MONTHS:
                return parts["y"], MONTHS[parts["m"]], int(parts["d"])
    return None


def names_month_only(text: str) -> bool:
    """Is `text` a named month with a year and no day (Aug 2025, août-25)?"""
    found = _MONTH_AND_YEAR.fullmatch(_without_accents(text))
    return found is not None and (found.group(1) or found.group(4)) in MONTHS


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
