"""Read what is to be screened: a tape through the tape reader, a claim file through the claim reader."""

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from exequatur.claims.claim_file import read_claims
from exequatur.claims.from_tape import assumptions_of, claims_of
from exequatur.claims.model import Claim
from exequatur.claims.tape import read_tape
from exequatur.claims.tape.answer import message_of
from exequatur.claims.tape.files import name_of
from exequatur.claims.tape.library import NO_LIBRARY, Library
from exequatur.claims.tape.model import Row, Tape
from exequatur.claims.tape.rejected_rows import reason_text
from exequatur.law import LawBase
from exequatur.routes.columns import origin_of
from exequatur.screening.columnar import read_columns
from exequatur.screening.messages import MESSAGES
from exequatur.screening.result import TapeFinding
from exequatur.screening.screen import Read
from exequatur.text import LANGUAGES, Lang, UserError, say

CLAIM_FILES = {".yaml", ".yml", ".json"}
"""Names under which a claim file is expected; anything else is read as a tape, by its content."""


def read(
    path: Path,
    base: LawBase,
    *,
    mapping: Path | None = None,
    sheet: str | None = None,
    library: Library = NO_LIBRARY,
) -> Read:
    """Read claims from `path`; `library` holds the mappings that were saved for tapes.

    Raises:
        UserError: the file cannot be read, or holds no claim; the message says why.
    """
    if path.suffix.lower() in CLAIM_FILES:
        claims, unknown = known_places(read_claims(path), base)
        if not claims:
            raise UserError(MESSAGES, "screen.no_claims", file=path, rejected=len(unknown))
        return Read(name_of(path), claims, sum(f.code == "origin_unknown" for f in unknown), unknown)
    if path.suffix.lower() == ".parquet":
        portfolio, rows = read_columns(path, base.codes())
        return Read(source=name_of(path), claims=rows, portfolio=portfolio)
    tape = read_tape(path, mapping=mapping, sheet=sheet, library=library)
    claims, unknown = known_places(claims_of(tape), base)
    rejected = len(tape.rejected) + sum(f.code == "origin_unknown" for f in unknown)
    if not claims:
        raise UserError(MESSAGES, "screen.no_claims", file=path, rejected=rejected)
    return Read(name_of(path), claims, rejected, (*findings_of(tape), *unknown))


def known_places(claims: Iterable[Claim], base: LawBase) -> tuple[tuple[Claim, ...], tuple[TapeFinding, ...]]:
    """The claims without assets in jurisdictions that the law base has no entry for, and a finding for each left out; a claim
    from such a place is left out itself. One odd place never stops a portfolio."""
    codes = frozenset(base.codes())
    kept, said = [], []
    for claim in claims:
        if origin_of(claim) not in codes:
            said.append(_unknown("origin_unknown", claim, origin_of(claim)))
            continue
        odd = [asset for asset in claim.assets if asset.jurisdiction not in codes]
        said += [_unknown("place_unknown", claim, asset.jurisdiction) for asset in odd]
        if odd:
            claim = replace(claim, assets=tuple(a for a in claim.assets if a.jurisdiction in codes))
        kept.append(claim)
    return tuple(kept), tuple(said)


def _unknown(code: str, claim: Claim, place: str) -> TapeFinding:
    texts = (say(MESSAGES, f"screen.{code}", lang, claim=claim.claim_id, place=place) for lang in LANGUAGES)
    return TapeFinding(code, claim.sheet, claim.row, "", *texts)


def findings_of(tape: Tape) -> tuple[TapeFinding, ...]:
    """What the reader warns of, what it assumed, and each rejected row with the reasons, in both languages."""
    said = [
        TapeFinding(f.code, f.sheet, f.row, f.column, message_of(f, "en"), message_of(f, "zh"))
        for f in (*tape.warnings, *assumptions_of(tape))
    ]
    sent_back = [
        TapeFinding("row_rejected", row.sheet, row.row, "", *(_why(row, lang) for lang in LANGUAGES))
        for row in tape.rejected
    ]
    return (*said, *sent_back)


def _why(row: Row, lang: Lang) -> str:
    return say(MESSAGES, "screen.row_rejected", lang, reasons=reason_text(row.reasons, lang))
