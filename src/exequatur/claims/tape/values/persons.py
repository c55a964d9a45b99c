"""Several persons in one cell: split, with roles, former names, aliases and new names taken off the name itself."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from exequatur.claims.patterns import late_pattern
from exequatur.claims.tape.values.amounts import BLANKS
from exequatur.claims.tape.values.surnames import looks_personal
from exequatur.claims.words import simplify, width

_PART = late_pattern(
    r"[、;；\n\r|]+|，|,(?!\s*(?:ltd|inc|llc|co\b|corp|limited|l\.p|plc|s\.a|n\.a|jr|sr|esq|formerly|f/k/a|fka|a\.?k\.?a|also known|now known|n/k/a))",
    re.IGNORECASE,
)
_HARD = late_pattern(r"[;；\n\r|]+")
_AND = late_pattern(r"(?<=[一-鿿)])\s*(?:及其配偶|以及|及|和|与)\s*(?=[一-鿿])")
_NUMBERED = late_pattern(
    r"(?:(?<=^)|(?<=[\s;；,，、。)）]))[(（]?\d{1,2}[)）.．、](?!\d)\s*|[①-⑳⑴-⑽]\s*|(?<=[一-鿿])[(（]?[1-9][.．、)）](?=[一-鿿])"
)
_FORMER = late_pattern(
    r"(?:原名称?|曾用名称?|曾用|原|曾名|前称|formerly(?: known as)?|f/k/a|fka|前身)(?:为|是)?[:：\s]*",
    re.IGNORECASE,
)
_RENAMED = late_pattern(
    r"(?:现?(?:已)?更名为?|现名称?|现称|现为|改名为?|变更为|now known as|n/k/a|nka|now)[:：为\s]*",
    re.IGNORECASE,
)
_ALIAS = late_pattern(
    r"(?:又名|别名|化名|别称|也称|亦称|简称|also known as|a\.?k\.?a\.?|aka|alias)(?![a-z])[:：\s]*",
    re.IGNORECASE,
)
_BRACKET = late_pattern(r"\(([^()]*)\)|（([^（）]*)）|\[([^\[\]]*)\]|【([^【】]*)】")
_ROLES: tuple[tuple[str, str], ...] = (
    ("co_borrower", r"共同(?:借款|债务|还款)(?:人|方)?|co-?borrowers?|co-?obligors?"),
    ("mortgagor", r"抵押(?:担保)?(?:人|方)|mortgagors?"),
    ("pledgor", r"(?:质押(?:担保)?|出质|质)(?:人|方)|pledgors?"),
    ("counter_guarantor", r"反担保(?:人|方|保证人)|counter-?guarantors?"),
    (
        "guarantor",
        r"(?:一般|连带)?(?:责任|共同|清偿)*(?:保证|担保)(?:责任)?(?:担保)?(?:保证)?(?:人|方)|guarantors?|suret(?:y|ies)",
    ),
    ("borrower", r"(?:主)?(?:借款|债务|承租)(?:人|方|企业)|borrowers?|debtors?"),
)
_ROLE = late_pattern("|".join(f"(?P<{role}>{words})" for role, words in _ROLES), re.IGNORECASE)
_ROLE_AHEAD = late_pattern(
    rf"^\s*(?:{_ROLE.pattern})\s*(?:[:：]|(?=(?-i:[一-鿿]){{2,}}(?:公司|厂|中心)$)|$)", re.IGNORECASE
)
_LIABLE = late_pattern(
    r"(?:提供|承担|负)?(?:最高额)?(?:连带)?(?:责任|清偿)*(?:保证|抵押|质押|担保)(?:担保|责任|保证)*$"
)
_AND_OTHERS = late_pattern(
    r"等(?:[\d一二三四五六七八九十两]+)?(?:人|名|位|户|家|自然人|方)?(?:保证人|担保人|股东|自然人|公司|企业)?$|\s*(?:et al\.?|and others?|& others?|among others|u\.a\.)$",
    re.IGNORECASE,
)
_SPOUSES = late_pattern(r"(?:夫妻|夫妇|伉俪)(?:二人|双方|俩)?$|及(?:其)?(?:配偶|妻子?|丈夫|爱人)$")
_RELATIVE = late_pattern(
    r"其?(?:配偶|妻子?|丈夫|爱人|子女|父母|家属)|his wife|her husband|spouse", re.IGNORECASE
)
_KIN = late_pattern(
    r"其(?:妻子?|丈?夫|配偶|爱人|父亲?|母亲?|子|女|兄|弟|姐|妹)(?=[一-鿿]{2,4}$)|(?:配偶|妻子|丈夫)(?=[一-鿿]{2,4}$)"
)
"""A word of kinship before a name that follows another: 谭某及其妻罗某."""
_PARTICULARS = late_pattern(
    r"(?:公民)?(?:身份证|身份号|证件|统一社会信用|住址|住所|地址|电话|联系|手机|法定代表人|男$|女$|汉族|出生)"
)
"""What follows a name and is none: number, address, telephone."""
_NOTE = late_pattern(
    r"居民|自然人|^个人$|^法人$|保证|抵押|质押|担保|夫妻|配偶|法定|股东|已故|去世|死亡|身亡|身份证|证件号|港澳|籍$|国籍|护照|实际控制人|共同借款|之妻|之夫"
    r"|台胞|已注销|已吊销|注销|吊销|破产|^男$|^女$|^natural( person)?$|resident|deceased|guarant|unnamed|passport|dissolved|estate",
    re.IGNORECASE,
)
_COMPANY = late_pattern(
    r"公司|集团|合伙|企业|银行|厂$|中心$|合作社|事务所|商行|经营部|医院|学校|大学|研究院|基金|政府|委员会|酒店|旅馆|农场|店$|"
    r"\b(ltd|limited|inc|llc|llp|corp|corporation|company|co|plc|gmbh|ag|kg|s\.?a\.?|n\.?v\.?|b\.?v\.?|pte|pty|bhd|bank|group|holdings?|partners(hip)?|trust|fund|gesellschaft|sarl|srl|spa|lp)\b\.?",
    re.IGNORECASE,
)
_NATURAL = late_pattern(
    r"^(?-i:[一-鿿]){2,4}$|某|^individual\b|^(mr|ms|mrs|dr|miss|herr|frau)\b", re.IGNORECASE
)
_LATIN_NAME = late_pattern(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*)+")
_OFFICE = late_pattern(
    r"(?<=[及和与])其?(?:法定代表人|法人代表|实际控制人|法人|股东|配偶|妻子|丈夫)(?=[一-鿿]{2,4}(?:$|\x00))"
)
_ENDS_AS_COMPANY = late_pattern(r"(公司|企业|厂|中心|合作社|银行|事务所|商行|经营部|集团|合伙)$")
_CJK = late_pattern(r"[一-鿿]")
_INVERTED = late_pattern(r"[A-Za-z'’-]+,\s*[A-Za-z'’.-]+(?: [A-Z]\.?)?")
_BY = late_pattern(r"^由(?=[一-鿿])")
_FIRST_OF_LIST = late_pattern(r"[(（]?1[)）.．、](?!\d)|[①⑴]")
_SLASH, _SLASH_APART = late_pattern(r"[/／+＋]"), late_pattern(r"\s/\s")
_SPACE, _SPACES, _MARK = late_pattern(r"\s"), late_pattern(r"[\s\u3000]+"), late_pattern(r"\x00\d+\x00")
_MARK_AHEAD = late_pattern(r"\s*\x00(\d+)\x00")
_SHORT_NAME = late_pattern(r"[一-鿿]{2,3}|.某{1,2}.?")
_SAYS_SOMETHING = late_pattern(r"[\w*×]")
_LATIN_FORM = late_pattern(r"\b(?:Ltd|Limited|Inc|LLC|GmbH)\b\.?$")
_LIKE_A_COUPLE = late_pattern(r"[夫伉及]")
# Most cells hold none of the characters without which the patterns above find nothing: one look at them spares the others.
_LATIN = "A-Za-zſK"
_MAY_BE_NUMBERED = late_pattern(r"[\d①-⑳⑴-⑽]")
_MAY_HAVE_ROLE = late_pattern(rf"[人方业款务{_LATIN}]")
_MAY_END_IN_OTHERS = late_pattern(rf"[等{_LATIN}]")
_MAY_HAVE_HISTORY = late_pattern(rf"[更现改变原曾前又别化也亦简{_LATIN}]")
_MAY_JOIN = late_pattern(r"[及和与]")
_LIABLE_ENDS = ("证", "押", "保", "任", "\n")
_BRANCH = late_pattern(r"^.{0,12}(?:分行|支行|分公司|营业部|办事处|分厂|分理处|营业厅)$")


class Person(NamedTuple):
    """One party as named on the tape.

    `note`: what stood in brackets that is no name (台湾地区居民). `role`: as the cell says it (guarantor, mortgagor, pledgor,
    co_borrower, counter_guarantor, borrower), else empty. `renamed_to`: the name it bears now (现更名为).
    """

    name: str
    former_names: tuple[str, ...] = ()
    note: str = ""
    role: str = ""
    aliases: tuple[str, ...] = ()
    renamed_to: str = ""


class People(NamedTuple):
    """The parties of one cell. `others`: the cell says there are more than it names (等5人, 及配偶).

    `unclear`: it could name one party or several (Smith, John) and was left whole.
    """

    persons: tuple[Person, ...]
    others: bool = False
    unclear: bool = False

    @property
    def names(self) -> list[str]:
        """Names alone, in the order of the cell."""
        return [person.name for person in self.persons]


@lru_cache(maxsize=65_536)
def split_people(text: str) -> People:
    """Take the parties of one cell apart.

    >>> split_people("郭某（曾用名郭某某）、吴某").persons[0][:2]
    ('郭某', ('郭某某',))
    >>> [(p.name, p.role) for p in split_people("抵押人：甲公司；保证人：张三 李四").persons]
    [('甲公司', 'mortgagor'), ('张三', 'guarantor'), ('李四', 'guarantor')]
    """
    brackets: list[str] = []

    def hide(found: re.Match[str]) -> str:
        brackets.append(next((g for g in found.groups() if g), ""))
        return f"\x00{len(brackets) - 1}\x00"

    hidden = _BRACKET.sub(hide, _numbers_off(text.strip()))
    if _INVERTED.fullmatch(hidden) and not _COMPANY.search(hidden):
        return People((_person(hidden, brackets, ""),), unclear=True)
    others, role, persons = False, "", list[Person]()
    for piece in _pieces(hidden):
        bare = width(piece)
        if _MAY_HAVE_ROLE.search(bare) and (
            (ahead := _ROLE_AHEAD.match(bare))
            or ((ahead := _ROLE.match(bare)) and looks_personal(bare[ahead.end() :]))
        ):
            role, bare = ahead.lastgroup or "", bare[ahead.end() :]
        if len(bare) > 6 and bare.endswith(_LIABLE_ENDS):
            bare = _LIABLE.sub("", bare)
        if bare.startswith("由"):
            bare = _BY.sub("", bare)
        if _MAY_END_IN_OTHERS.search(bare) and _AND_OTHERS.search(bare):
            others, bare = True, _AND_OTHERS.sub("", bare)
        if _LIKE_A_COUPLE.search(bare) and (spouses := _SPOUSES.search(bare)):
            others = others or spouses.group().startswith("及") or not persons
            bare = _SPOUSES.sub("", bare)
        if persons and (kin := _KIN.match(bare.strip())):
            bare = bare.strip()[kin.end() :]
        if _RELATIVE.fullmatch(bare.strip()):
            others = True
            continue
        if persons and _PARTICULARS.match(bare.strip()):
            continue
        person = _person(bare, brackets, role)
        if _is_name(person.name) and person.name not in {p.name for p in persons}:
            persons.append(person)
    return People(tuple(persons), others)


def _is_name(name: str) -> bool:
    return (
        bool(name)
        and simplify(name).casefold() not in BLANKS
        and not _ROLE.fullmatch(name)
        and _SAYS_SOMETHING.search(name) is not None
    )


def _numbers_off(text: str) -> str:
    """A numbered list (1、甲 2、乙) as a list with semicolons."""
    if not _MAY_BE_NUMBERED.search(text):
        return text
    if len(_NUMBERED.findall(text)) >= 2 or _FIRST_OF_LIST.match(text):
        return _NUMBERED.sub(";", text).strip(";；、, ")
    return text


def _pieces(hidden: str) -> list[str]:
    """A cell cut at its separators; where semicolons separate Latin names, a comma belongs to the name (Smith, John; Doe, Jane)."""
    latin = not _CJK.search(hidden)
    inverted = latin and _HARD.search(hidden) and "," in hidden
    parts = (_HARD if inverted else _PART).split(hidden)
    found = []
    for part in parts:
        for piece in _split_and(part):
            found += [p for spaced in _split_slash(piece) for p in _split_spaces(spaced)]
    return found


def _split_slash(part: str) -> list[str]:
    """张三/李四: a slash or plus between names, not one inside (A/S, c/o)."""
    if not _SLASH.search(part):
        return [part]
    pieces = [p.strip() for p in _SLASH.split(part)]
    if len(pieces) > 1 and all(
        _ENDS_AS_COMPANY.search(p) or looks_personal(p) or _LATIN_FORM.search(p) for p in pieces
    ):
        return pieces
    spaced = [p.strip() for p in _SLASH_APART.split(part)]
    if len(spaced) > 1 and all(
        _NATURAL.search(p) or _COMPANY.search(p) or _LATIN_NAME.fullmatch(p) for p in spaced
    ):
        return spaced
    return [part]


def _split_spaces(part: str) -> list[str]:
    """张三 李四 are two; 张 三 is one name padded with a space; 甲公司 上海分公司 is one with its branch."""
    if not _SPACE.search(part.strip()):
        return [part]
    body = _SPACES.sub(" ", part.strip())
    lead = _ROLE_AHEAD.match(width(body))
    head, body = (body[: lead.end()], body[lead.end() :].strip()) if lead else ("", body)
    if " " not in body or not _CJK.search(body):
        return [part]
    words: list[str] = []
    for word in body.split(" "):
        if (words and len(words[-1]) == 1 and len(word) == 1 and looks_personal(words[-1] + word)) or (
            words and word.startswith("\x00")
        ):
            words[-1] += word
        else:
            words.append(word)
    names = [_MARK.sub("", w) for w in words]
    if all(_ENDS_AS_COMPANY.search(n) or looks_personal(_AND_OTHERS.sub("", n)) for n in names) and not any(
        map(_BRANCH.match, names[1:])
    ):
        return [head + words[0], *words[1:]]
    return [head + ("".join(words) if all(len(n) == 1 for n in names) or len(words) == 1 else body)]


_COUPLE = late_pattern(r"^(?:mr|dr)s?\.?\s*(?:&|and)\s*mrs\.?", re.IGNORECASE)

_AND_WORD = late_pattern(r"\s+(?:and|und|et|y|e|en|og|och|oraz|si|și|ve|dan)\s+(?=[A-Z])")
_AND_SIGN = late_pattern(r"\s+&\s+(?=[A-Z])")

_FAMILY = late_pattern(r"\b(?:sons|brothers|partners|associates|co|company|daughters)\b", re.IGNORECASE)


def _are_names(pieces: list[str]) -> bool:
    """Is each piece a name of its own? A company with & in its name (Urja & Metals Ltd) has its legal form at the end only."""
    companies = [bool(_COMPANY.search(piece)) for piece in pieces]
    forms = sum(companies)
    if forms < len(pieces) and all(
        of_company or _NATURAL.search(piece.strip())
        for of_company, piece in zip(companies, pieces, strict=True)
    ):
        return True  # Mr A & B Ltd
    if forms == len(pieces):
        return not any(_FAMILY.match(piece.strip()) for piece in pieces[1:])
    if forms:
        return False
    words = all(_NATURAL.search(piece) or piece.strip().count(" ") in (1, 2) for piece in pieces)
    return words and not any(_FAMILY.search(piece) for piece in pieces)


def _split_and(part: str) -> list[str]:
    """Split at 和, 及 only where both sides look like names: 和 is a syllable of many companies (晋和电力)."""
    pieces = _AND.split(_OFFICE.sub("", part)) if _MAY_JOIN.search(part) else [part]
    if len(pieces) == 1:
        for connector in (_AND_WORD, _AND_SIGN) if len(part.split()) > 1 else ():
            latin = connector.split(part)
            if len(latin) > 1 and _are_names(latin) and not _COUPLE.match(part.strip()):
                return [name for piece in latin for name in _split_and(piece)]
        return _run_together(part)
    names = [_AND_OTHERS.sub("", _ROLE_AHEAD.sub("", _MARK.sub("", piece).strip())) for piece in pieces]
    natural = all(looks_personal(name) or _SHORT_NAME.fullmatch(name) for name in names)
    companies = all(_ENDS_AS_COMPANY.search(name) for name in names[:-1]) and len(names[-1]) >= 2
    return pieces if natural or companies else [part]


_RUN_TOGETHER = late_pattern(
    r"(?<=有限公司)(?=[一-鿿（(\x00][^\x00]{3,}?有限(?:责任)?公司)(?!.{0,14}分公司)"
    r"|(?<=有限责任公司)(?=[一-鿿][^\x00]{3,}?有限(?:责任)?公司)(?!.{0,14}分公司)"
)


def _run_together(part: str) -> list[str]:
    """Companies written on without a mark between them (line breaks lost): cut behind 有限公司 where a whole company follows."""
    return _RUN_TOGETHER.split(part) if part.count("公司") > 1 else [part]


_OUTSIDE = {
    pattern: late_pattern(
        rf"(?<=(?-i:[一-鿿a-zA-Z.)）]))[\s,，]{many}{pattern.pattern}(.+)$",
        re.IGNORECASE,
    )
    for pattern, many in ((_RENAMED, "+"), (_ALIAS, r"*\b"), (_FORMER, "+"))
}
"""What follows a name outside brackets: its new name, another, an earlier one."""
_HISTORY = late_pattern(
    "|".join(rf"(?:{pattern.pattern})" for pattern in (_RENAMED, _ALIAS, _FORMER)), re.IGNORECASE
)


def _person(piece: str, brackets: list[str], role: str) -> Person:
    former, aliases, notes, renamed = list[str](), list[str](), list[str](), list[str]()
    kept = piece
    roles = [role]

    def show(found: re.Match[str]) -> str:
        inside = width(brackets[int(found.group(1))]).strip()
        for pattern, names in ((_RENAMED, renamed), (_FORMER, former), (_ALIAS, aliases)):
            if (named := pattern.match(inside)) and inside[named.end() :].strip():
                names.append(inside[named.end() :].strip())
                return ""
        at_end = found.end() >= len(kept.rstrip())
        if at_end and (told := _ROLE.fullmatch(inside)):
            roles.append(told.lastgroup or "")
            notes.append(inside)
            return ""
        if at_end and _NOTE.search(inside):
            notes.append(inside)
            return "" if "unnamed" not in inside.casefold() else f" ({inside})"
        if not inside:
            return ""
        return f"（{inside}）" if _CJK.search(kept + inside) else f" ({inside})"

    shown = _MARK_AHEAD.sub(show, kept) if "\x00" in kept else kept
    name = shown.strip(" ,，。.:：" if _CJK.search(kept) else " ,:")
    history = ((_RENAMED, renamed), (_ALIAS, aliases), (_FORMER, former))
    for pattern, names in history if _MAY_HAVE_HISTORY.search(name) and _HISTORY.search(name) else ():
        if outside := _OUTSIDE[pattern].search(name):
            names.append(outside.group(outside.lastindex or 1).strip())
            name = name[: outside.start()].strip(" ,，")
    return Person(
        name, tuple(former), "；".join(notes), roles[-1], tuple(aliases), renamed[0] if renamed else ""
    )


@lru_cache(maxsize=65_536)
def person_kind(name: str) -> Literal["legal", "natural", "unknown"]:
    """`legal`, `natural` or `unknown`, from the name alone.

    >>> person_kind("青海天益冶金有限公司"), person_kind("刘某"), person_kind("L001")
    ('legal', 'natural', 'unknown')
    """
    if _COMPANY.search(name):
        return "legal"
    return "natural" if _NATURAL.search(name) else "unknown"
