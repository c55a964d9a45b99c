"""What the first cells of a row say when the row is no claim: totals, counts, pages, notes, lines of dashes."""

import re
from collections.abc import Sequence

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.model import Cell
from exequatur.claims.words import plain, width

LONGEST_LABEL = 60
"""A longer text is no label of a totals row."""

TOTAL_HINT = late_pattern(
    r"计|計|总|總|總|汇|匯|共|页|頁|前|次|total|tota|sum|som|aggregate|gesamt|forward|[cb]/[fd]|razem|og[oó]|łącz|celkem|összes|итого"
    r"|всего|σύνολο|συνολο|toplam|jumlah|ukupno|i alt|yhteens|kokku|kop|viso|spolu|skupaj|t[ổo]ng|общо|разом|усього|укупно|합|계|übertrag|report|\d",
    re.IGNORECASE,
)
"""Every label of a totals or page row has one of these in it."""

_CJK = r"合计|总计|小计|共计|累计|总和|汇总|总额|总数|合計|総計|합계|소계|총계|총합계|누계"
_LATIN = (
    r"(?:sub|grand|general|page|portfolio|overall|running|final|net|gross|full|montant|suma|somma|importe|valor|kwota|eind)?[ -]?"
    r"(?:totals?|totale|totali|totaux|totales|totais|totaal|totalt|total g[ée]n[ée]ral|total geral|sum|suma|sumas|soma|somma|somme|summe|summa"
    r"|aggregate|gesamt|gesamtsumme|gesamtbetrag|insgesamt|endsumme|zwischensumme|sous-total|subtotale?|subtotaal|razem|og[oó][lł]em"
    r"|[lł][aą]cznie|podsumowanie|celkem|összesen|итого|всего|(?:γενικό |γενικο )?σύνολο|(?:γενικο )?συνολο|toplam|altogether|jumlah|ukupno|i alt|yhteens[äa]|sammanlagt|kokku|kop[āa]|iš viso|spolu|skupaj|t[ổo]ng c[ộo]ng|общо|разом|усього|укупно|genel toplam)"
)
_OF = (
    r"of|for|in|all|the|per|by|de|du|des|der|den|di|do|da|von|van|generale?|g[ée]n[ée]ral|geral|general|ko[nń]cowa|claims?|loans?|portfolio"
    r"|amounts?|outstanding|balance|accounts?|debtors?|borrowers?|principal|interest|exposure|receivables?|due|debt|forderungen|cr[ée]ances"
    r"|complessiv[oai]|globale?|finale?|aller|alle|g[lł][oó]wn[aey]|cumul[ée]e?|celkov[aáeéyý]|kredyty|posizioni|expedientes|usd|eur|gbp|cny|rmb|hkd|jpy|inr|krw|sgd|aud|twd|chf|pln|czk|huf|ron|brl|mxn|\(.*\)|\d+"
)
_BARE = late_pattern(rf"(?:{_CJK}|계|計|{_LATIN})[:.]?")
_LABEL = late_pattern(
    rf"(?:.{{0,40}}?)(?:{_CJK})(?:[(:].*|\d*[户笔宗]?(?:\d+[户笔宗])*)?"
    rf"|(?:{_CJK}) ?/?(?:{_LATIN})(?: (?:{_OF}))*[:.]?"
    rf"|{_LATIN}(?: (?:{_OF}))*[:.]?"
    r"|(?:sub-?total|grand total|zwischensumme|sous-total|subtotale|subtotaal|gesamtsumme|totale?s? (?:for|of|per|der|du|di|por|van|za)|(?:итого|всего|razem|celkem|összesen|toplam|jumlah|suma|summe|somme|totaal|total) (?:по|за|для|dla|za|per|pro|für|pour|por|voor|untuk|de la|du))\b.{1,45}"
    rf"|(?:{_LATIN}) ?\(.*\)"
)
_BEGINS = late_pattern(rf"{_LATIN}\b")
_AFTER_A_NAME = late_pattern(rf".{{1,50}}[ :–-](?:sub-?)?(?:{_LATIN})")
_COUNT = late_pattern(
    r"(?:以上|总|共|共计|合计|总计|户数|笔数|:)*\d+ ?(?:户|笔|宗|件)(?:[,、/]?\d+ ?(?:户|笔|宗|件))*"
    r"|(?:total )?(?:no\.? of |number of |count:? ?)?\d+ (?:borrowers?|loans?|accounts?|claims?|records?|debtors?|items?|rows?|cases?|entries)"
    r"(?: in total)?"
    r"|(?:number|no\.?|count) of (?:borrowers?|loans?|accounts?|claims?|records?|debtors?)[: ]*\d*"
)
_CARRIED = late_pattern(
    r"(?:承前页|承上页|接上页|续上页|接前页|过次页|转下页|转次页|接下页|续下页|上页结转|结转下页|前页合计|次页へ)(?:合计|小计|[:(].*)?"
    r"|(?:(?:balance|total|amount|page|sub-?total)s? )?(?:brought|carried) (?:forward|down|over)(?: .{0,20})?"
    r"|(?:(?:balance|total|amount)s? )?[cb]/[fd](?:wd)?|übertrag.{0,20}|a reportar|riporto|à reporter|report[ée]?|suma y sigue|transport(?:e|ar)?"
)
_PAGE = late_pattern(
    r"[-–— (]*(?:第 ?[\d一二三四五六七八九十]+ ?[页頁](?:[,/、 ]*共 ?[\d一二三四五六七八九十]+ ?[页頁])?|共 ?\d+ ?[页頁],?第 ?\d+ ?[页頁]"
    r"|(?:page|seite|pagina|página|strona|p\.) ?\d+(?: ?(?:/|of|von|de|di|van|z) ?\d+)?|(?:接|续|转)(?:下|上)页)[-–— )]*"
)
_RULE = late_pattern(r"[-=_*~·.—–─━+#]{3,}|(?:[-=_*~·—–─━+#] ?){3,}")
_NOTE = late_pattern(
    r"^(?:注[\d:.、 (]|注$|备注[:：]|备注$|说明|附注|附[:：件]|资料来源|数据来源|来源|填表|填报|制表|审核|复核|经办|单位[::]|金额单位|日期[::]|以上|上述|本表|本清单|特别提示|重要提示"
    r"|免责|声明|负责人|联系人?[::]|联系电话[::]|以下空白|此页无|打印|主管|会计|报送"
    r"|\*|※|†|notes?\b|n\.b\.|source|disclaimer|prepared by|checked by|approved by|reviewed by|printed|generated|remarks?\b|the above|contact|end of"
    r"|(?:strictly )?(?:private and )?confidential|figures|all (?:amounts|figures)|for (?:discussion|information)|subject to|this (?:document|list|report|schedule)"
    r"|e ?& ?o ?e|unaudited|signature|signed|haftungsausschluss|hinweis|quelle|anmerkung|vertraulich|stand[: ]|alle angaben|este documento|confidencial"
    r"|fuente|nota\b|notas?\b|fonte|avvertenza|il presente|documento|ce document|avertissement|remarque|uwag|źródło|poufne|bron:|opmerking|vertrouwelijk"
    r"|비고|주[:)]|출처)",
    re.IGNORECASE,
)
_TYPE = late_pattern(
    r"(?:(?:n?var)?n?char2?|number|numeric|decimal|int(?:eger)?|bigint|float|double|real|date(?:time)?|timestamp|text|string|bool(?:ean)?|money|currency"
    r"|文本|字符型?|字符串|数字|数值型?|日期型?|整数|小数|金额|必填项?|选填项?|非必填|mandatory|optional|required|m|o|c|y|n)"
    r"(?: ?\([\d, .]+\))?(?: ?[(,/].{0,12})?"
)
_BREAKDOWN = late_pattern(
    r"(?:其中|户均|笔均|平均|均值|占比|占.{0,14}(?:比例|比重)|核对数?|差异数?|差额|折合|比例)[:：]?.{0,14}"
    r"|(?:of which|thereof|davon|darunter|dont|di cui|de los cuales|dos quais|waarvan|z tego|w tym|average|mean|median|check|difference|variance|per ?cent(?:age)?"
    r"|share of|durchschnitt|moyenne|media|promedio|gemiddelde?|średnia|control|min(?:imum)?|max(?:imum)?)\b[:.]?.{0,24}"
)
_SIGNED = late_pattern(
    r"^(?:制表人?|填表人?|审核人?|复核人?|经办人?|负责人|主管|会计|单位负责人|填报单位|填报日期|日期|盖章|签字|签章|prepared by|checked by|approved by"
    r"|reviewed by|signature|signed|date)[^:]{0,8}:",
    re.IGNORECASE,
)
_COMPANY = late_pattern(
    r"公司|企业|(?<!工)厂$|集团|合作社|\bltd|\binc\b|\bs\.?a\.?$|\bgmbh|\bllc|\bcorp", re.IGNORECASE
)


def is_total_label(text: str) -> bool:
    """Is `text`, in the first filled cell of a row, the label of a total, a count, or a sum carried to another page?

    >>> [is_total_label(t) for t in ("合 计", "共12户", "承前页", "Razem:", "上海总计信息有限公司", "Total Oil Ltd")]
    [True, True, True, True, False, False]
    """
    if len(text) > LONGEST_LABEL or not TOTAL_HINT.search(text):
        return False
    words = _squeezed(text)
    return any(p.fullmatch(words) for p in (_LABEL, _COUNT, _CARRIED)) and not words.isdigit()


def is_bare_total(text: str) -> bool:
    """Is `text` a word for a total and nothing else? So it may also stand in a later cell."""
    return len(text) <= 30 and bool(TOTAL_HINT.search(text)) and bool(_BARE.fullmatch(_squeezed(text)))


def begins_as_total(text: str) -> bool:
    """Does `text` begin with a word for a total (`Totale complessivo`, `Summe aller Forderungen`)? Alone that may be a name."""
    return len(text) <= 40 and bool(TOTAL_HINT.search(text)) and bool(_BEGINS.match(plain(text)))


def _squeezed(text: str) -> str:
    """`text` normalised, without the spaces that Chinese and Korean labels are set wide with."""
    return re.sub(r"(?<=[一-鿿가-힣])\s+(?=[一-鿿가-힣])", "", plain(text))


def is_total_after_name(text: str) -> bool:
    """Is `text` a name with a word for a total after it, as spreadsheets write subtotals (`Acme Ltd Total`)?"""
    return len(text) <= LONGEST_LABEL and bool(_AFTER_A_NAME.fullmatch(plain(text)))


def is_page_or_rule(row: Sequence[Cell]) -> bool:
    """Is a row nothing but page numbers and lines of signs?"""
    filled = filled_of(row)
    if not all(isinstance(cell, str) for cell in filled):
        return False
    texts = map(width, map(str, filled))
    return bool(filled) and all(_RULE.fullmatch(t) or _PAGE.fullmatch(t.casefold()) for t in texts)


def is_of_types(row: Sequence[Cell]) -> bool:
    """Does a row under a header say what its columns take: `varchar2(60)`, 文本, 必填, mandatory?"""
    texts = [plain(cell) for cell in row if isinstance(cell, str) and cell]
    return len(texts) > 1 and len(texts) == len(row) and all(_TYPE.fullmatch(t) for t in texts)


def is_note_text(text: str) -> bool:
    """Does `text` begin as notes, sources, disclaimers and signatures do, in any of the languages of tapes?"""
    return bool(_NOTE.match(width(text))) and not _COMPANY.search(plain(text)[:40])


def is_breakdown(text: str) -> bool:
    """Is `text` the label of a row that breaks down, averages or checks what stands over it (其中：抵押类, 户均, difference)?"""
    return len(text) <= 30 and bool(_BREAKDOWN.fullmatch(plain(text))) and not _COMPANY.search(plain(text))


def is_signature(row: Sequence[Cell]) -> bool:
    """Do the texts of a row name who made, checked or signed the list? At least half of them, and the first."""
    texts = [cell for cell in row if isinstance(cell, str) and cell]
    if not texts or not _SIGNED.match(width(texts[0])):
        return False
    return sum(bool(_SIGNED.match(width(text))) for text in texts) * 2 >= len(texts)


_UNIT_LINE = late_pattern(
    r"[(\[]?(?:金额|货币|计量|数据)?单位[::为].{1,20}|[(\[]?币种[::].{1,12}|[(\[]?단위 ?:.{1,12}"
    r"|\(?(?:all )?(?:(?:amounts?|figures|values?|sums?|balances?) )?(?:are )?(?:stated |expressed |shown )?in "
    r"(?:rs\.?|inr|usd|us\$|eur|gbp|hk\$?d?|rmb|cny|aud|sgd|€|£|\$|thousand|million|lakh|crore|'?000).{0,25}"
    r"|\(?(?:rs\.?|inr|₹|usd|us\$|eur|gbp|hk\$|rmb|€|£|\$) ?(?:in )?(?:'?000s?|crores?|lakhs?|millions?|thousands?|mn|m|k)\.?\)?"
    r"|\(?(?:(?:importi|betr[äa]ge|alle betr[äa]ge|angaben|montants|importes|valores|cifras|kwoty|bedragen|belopp|bel[øo]b|angka) )?"
    r"(?:dalam|in|en|em|w|i|i hele) (?:ribuan|jutaan|miliar|migliaia|milioni|tausend|mio|mill|mln|tsd|teur|miles|millones|milliers|millions|milhares"
    r"|milh[õo]es|tys|duizenden|tusen|euro).{0,20}|[tk](?:eur|€)"
    r"|\((?:人民币)?(?:百万|千万|万|亿|千)?元\)",
    re.IGNORECASE,
)


def is_unit_line(text: str) -> bool:
    """Is `text` a line that names the unit or the currency of a table?

    >>> is_unit_line("单位：万元"), is_unit_line("(Rs. in crore)"), is_unit_line("担保单位")
    (True, True, False)
    """
    return bool(_UNIT_LINE.fullmatch(plain(text)))


def filled_of(row: Sequence[Cell]) -> list[Cell]:
    """The cells of a row that hold something, in their order."""
    return [cell for cell in row if cell is not None and cell != ""]
