"""What the exported tables are: every column with its meaning and its type. The one place that describes them."""

from exequatur.law.export.tables import Column, ColumnType, Table

_CODE = ("jurisdictions", "code")


def _table(name: str, meaning: str, key: str, *columns: Column) -> Table:
    return Table(name, meaning, columns, tuple(key.split()), ())


def _text(name: str, meaning: str) -> Column:
    return Column(name, meaning)


def _of(kind: ColumnType, name: str, meaning: str) -> Column:
    return Column(name, meaning, kind)


def _place(name: str, meaning: str) -> Column:
    return Column(name, meaning, points_to=_CODE)


def _dates() -> tuple[Column, ...]:
    return (
        _of(
            "date", "from", "First day on which the fact holds; 1900-01-01 where the start was not researched"
        ),
        _of("date", "until", "Last day on which it holds; empty while in force"),
        _of("date", "review_by", "Day by which it is to be read again"),
    )


_VERIFIED = _of("boolean", "verified", "Somebody read the fact in a source it names; no legal advice")
_NOTE = _text("note", "What else to know")
_INSTRUMENTS = _text("instruments", "Instruments it holds for, separated by ;")
_ORIGINS = _text(
    "origins", "Where the instrument was made: codes, groups, any, member:TREATY; separated by ;"
)
_PARTS = _text("part_verified", "Parts of the fact that were read, separated by ;")

JURISDICTIONS = _table(
    "jurisdictions",
    "A legal system; says nothing about statehood.",
    "code",
    _text("code", "ISO 3166-1, or with a part of ISO 3166-2, or our own where ISO has none"),
    _text("name_en", "Name in English"),
    _text("name_zh", "Name in Chinese"),
    _text("kind", "state, federal_unit, country_of_uk, territory, sar, free_zone, disputed"),
    _text("legal_family", "Legal family, from professional memory"),
    _text("currency", "ISO 4217"),
    _place("parent", "The whole that it is a part of"),
    _place("treaty_state", "The State through which treaties bind it"),
    _text("groups", "Groups, separated by ;"),
    _NOTE,
)
TREATIES = _table(
    "treaties",
    "A treaty, regulation, arrangement or registration scheme.",
    "id",
    _text("id", "Name of the treaty in the base"),
    _text("name_en", "Name in English"),
    _text("name_zh", "Name in Chinese"),
    _text("kind", "Kind of route that it opens"),
    _of("boolean", "opens_route", "It makes a title enforceable; otherwise it only helps a case"),
    _text("direction", "mutual, or inward:CODE"),
    _INSTRUMENTS,
    _text("basis", "Articles"),
    _text("strength", "How far the route carries"),
    _text("conditions", "Conditions, separated by ;"),
    _text("refusal_grounds", "Refusal grounds, separated by ;"),
    _text("displaced_by", "Treaties that come first, separated by ;"),
    _VERIFIED,
    *_dates(),
    _NOTE,
)
MEMBERSHIPS = _table(
    "memberships",
    "A row of a treaty's table: a jurisdiction and from when it is bound.",
    "id",
    _text("id", "Treaty and row"),
    Column("treaty", "The treaty", points_to=("treaties", "id")),
    _place("jurisdiction", "Who is bound"),
    _place("pair", "The other side, in a bundle of bilateral treaties"),
    _text("status", "party, signatory, extended, not_extended, not_in_force"),
    _of("date", "in_force_from", "Bound from this day; empty where not known"),
    _of("date", "in_force_until", "Bound until this day"),
    _text("reservations", "Reservations and declarations, separated by ;"),
    _place("extended_by", "The State that extended the treaty to a territory"),
    _text("covers", "Instruments covered, where the row says so; separated by ;"),
    _VERIFIED,
    _NOTE,
)
ROUTES = _table(
    "routes",
    "A legal way for an instrument of one origin in one forum; the routes that treaties open stand in the treaties.",
    "id",
    _text("id", "Name of the route"),
    _place("jurisdiction", "Where the instrument is to be enforced"),
    _text("forum", "The court, where the route is of one alone"),
    _ORIGINS,
    _INSTRUMENTS,
    _text("kind", "By what the courts act: treaty, convention, statute, common_law, ..., none, unknown"),
    _text("basis", "Provision or case"),
    _text("strength", "established, favourable, uncertain, unfavourable, none, unknown"),
    _text("strength_reason_en", "Why, in English"),
    _text("strength_reason_zh", "Why, in Chinese"),
    _text("conditions", "Conditions, separated by ;"),
    _text("refusal_grounds", "Refusal grounds, separated by ;"),
    _text("limitation", "Limitation rules that limit its steps, separated by ;"),
    _text("applies", "When it is the right route, as key=value parts; empty for always"),
    Column("treaty", "The treaty that it carries out", points_to=("treaties", "id")),
    _of("boolean", "inference", "Reasoned from other facts, not read"),
    _VERIFIED,
    _PARTS,
    *_dates(),
    _NOTE,
)
EXCLUSIONS = _table(
    "exclusions",
    "What a route or scheme does to other routes of its forum: it bars them, or their costs are not given.",
    "id",
    _text("id", "Route or treaty, and place"),
    Column("route", "The route that shuts others out", points_to=("routes", "id")),
    Column("treaty", "The treaty or scheme that does", points_to=("treaties", "id")),
    _text("kinds", "Kinds of route that are shut out, separated by ;"),
    _text("effect", "barred, no_costs"),
    _text("reason_en", "Why, in English"),
    _text("reason_zh", "Why, in Chinese"),
    _text("basis", "Provision"),
    _VERIFIED,
    *_dates(),
    _NOTE,
)
RULES = _table(
    "limitation_rules",
    "A period within which a step must be taken.",
    "id",
    _text("id", "Name of the rule and the day from which this version holds"),
    _text("rule", "Name of the rule, the same for all its versions"),
    _place("jurisdiction", "Whose rule it is, unless a treaty's"),
    Column("treaty", "The treaty that sets it", points_to=("treaties", "id")),
    _text("step", "The step that it limits"),
    _ORIGINS,
    _INSTRUMENTS,
    *_dates(),
    _NOTE,
)
READINGS = _table(
    "limitation_readings",
    "One reading of a limitation rule; years and months add up.",
    "id",
    _text("id", "Version of the rule, and place"),
    Column("rule_version", "The version of the rule", points_to=("limitation_rules", "id")),
    _text("reading_en", "The period in words, in English"),
    _text("reading_zh", "The period in words, in Chinese"),
    _of("integer", "years", "Length in years; empty with months empty: not established"),
    _of("integer", "months", "Length in months"),
    _of("boolean", "no_limit", "A source says that the law states none"),
    _text("starts", "The event that starts it"),
    _text("earlier_of", "Other ends, of which the earliest counts; separated by ;"),
    _text("restarts_on", "Events that restart it, separated by ;"),
    _text("suspension", "What stops or restarts it, in words"),
    _of("integer", "long_stop_years", "Years beyond which nothing helps"),
    _text("long_stop_from", "The event that starts the long stop"),
    _text("basis", "Provision or case"),
    _of("boolean", "safe", "The reading to plan on"),
    _VERIFIED,
    _PARTS,
    _NOTE,
)
REMARKS = _table(
    "remarks",
    "A statement about practice in a forum: service, interim relief, security for costs, interest, currency, ...",
    "id",
    _text("id", "Jurisdiction and place"),
    _place("jurisdiction", "Where it holds"),
    _text("topic", "What it is about"),
    _INSTRUMENTS,
    _text("text_en", "The statement in English"),
    _text("text_zh", "The statement in Chinese"),
    _text("basis", "Provision or case"),
    _VERIFIED,
    *_dates(),
)
DOCUMENTS = _table(
    "documents",
    "A document that a route asks for; it applies where every filled selector fits.",
    "id",
    _text("id", "Name of the rule"),
    _text("document_en", "The document in English"),
    _text("document_zh", "The document in Chinese"),
    _text("requirement", "mandatory, conditional, strongly_advised, not_required, ..."),
    _text("authentication", "Form of authentication"),
    _text("translation", "Translation"),
    _text("jurisdictions", "Codes or groups, separated by ;"),
    _ORIGINS,
    _INSTRUMENTS,
    _text("kinds", "Kinds of route, separated by ;"),
    _text("routes", "Routes, separated by ;"),
    _text("instead_of", "General papers that fall away where this one applies, separated by ;"),
    _VERIFIED,
    *_dates(),
    _NOTE,
)
DETOURS = _table(
    "detours",
    "What becomes of a title that was recognised in an intermediate forum first and is then taken to another.",
    "id",
    _text("id", "Name of the rule"),
    _text("through", "Intermediate forum: codes, groups, any, member:TREATY; separated by ;"),
    _text("to", "Where it is then taken: codes, groups, any, member:TREATY; separated by ;"),
    _INSTRUMENTS,
    _text("verdict", "holds, fails, uncertain"),
    _text("needs_en", "What the intermediate decision must be, in English"),
    _text("needs_zh", "What the intermediate decision must be, in Chinese"),
    _text("reason_en", "Why, in English"),
    _text("reason_zh", "Why, in Chinese"),
    _text("basis", "Provision or case"),
    _VERIFIED,
    *_dates(),
)
PRECEDENTS = _table(
    "precedents",
    "A published decision on an instrument of one jurisdiction in another.",
    "id",
    _text("id", "Name of the decision in the base"),
    _text("direction", "outbound from China, inbound to it"),
    _place("origin", "Where the instrument was made"),
    _place("forum", "Where it was to be enforced"),
    _text("court", "Court"),
    _text("name", "Parties as published"),
    _text("citation", "Citation"),
    _text("decided", "YYYY, YYYY-MM or YYYY-MM-DD, as far as known"),
    _text("outcome", "recognised, refused, partial, withdrawn, undetermined"),
    _text("instrument", "Instrument"),
    _text("grounds", "Grounds, separated by ;"),
    _text("subject", "money, insolvency, declaratory"),
    _VERIFIED,
    _NOTE,
)
STAGES = _table(
    "stages",
    "How long a stage takes and what it costs in a forum.",
    "id",
    _text("id", "Name of the row"),
    _text("jurisdiction", "Forum, or a group of forums"),
    _text("stage", "Stage"),
    _text("kind", "source_statement, observed_case, analyst_estimate"),
    _of("number", "months_low", "Months, low"),
    _of("number", "months_typical", "Months, typical"),
    _of("number", "months_high", "Months, high"),
    _of("integer", "usd_low", "US dollars, low"),
    _of("integer", "usd_typical", "US dollars, typical"),
    _of("integer", "usd_high", "US dollars, high"),
    _VERIFIED,
    _NOTE,
)
SOURCES = _table(
    "sources",
    "Where a fact of another table was read, or that it comes from memory.",
    "fact_table fact place",
    _text("fact_table", "Table of the fact"),
    _text("fact", "Id of the fact in that table"),
    _of("integer", "place", "Place among the sources of the fact"),
    _text("title", "Title"),
    _text("kind", "statute, treaty, decision, official, guide, dataset, memory, inference"),
    _text("url", "Address"),
    _text("pinpoint", "Place in the source"),
    _of("date", "retrieved", "Day on which it was read"),
    _of("boolean", "verified", "The fact was read in it"),
    _text("supports", "Parts of the fact that were read in it, separated by ;"),
    _text("quote", "Short quotation"),
    _NOTE,
)
