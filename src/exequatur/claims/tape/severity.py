"""How much a finding weighs: a value that was not read or is doubted, a question that a person must settle, or a note."""

from collections.abc import Iterable
from typing import Literal

Severity = Literal["error", "question", "note"]

SEVERITIES: tuple[Severity, ...] = ("error", "question", "note")
"""The heaviest first."""

_ERRORS = frozenset(
    [
        "identifier_zeros_lost",
        "identifier_turned_date",
        "identifier_cut",
        "number_unreadable",
        "decimal_style_unknown",
        "currency_lines_conflict",
        "date_year",
        "ragged_rows",
        "formula_without_value",
        "sheet_not_joined",
        "currency_missing",
        "currency_unknown",
        "currency_conflict",
        "amount_unreadable",
        "amount_several",
        "amount_range",
        "amount_several_currencies",
        "amount_percent",
        "amount_style_unknown",
        "amount_credit_or_crore",
        "unit_unclear",
        "unit_lost",
        "unit_too_large",
        "unit_doubtful",
        "unit_lines_conflict",
        "date_month_only",
        "date_impossible",
        "date_several",
        "date_text",
        "date_future",
        "identifier_damaged",
        "identity_check_failed",
        "total_differs",
        "totals_differ",
        "missing_borrower",
        "missing_principal",
        "missing_total",
    ]
)
_QUESTIONS = frozenset(
    [
        "flag_unclear",
        "status_ambiguous",
        "status_mixed",
        "decimal_style_mixed",
        "unit_row_differs",
        "currency_format_differs",
        "column_unknown",
        "column_by_contents",
        "owed_by_arithmetic",
        "date_open_ended",
        "date_short_year",
        "people_unclear",
        "amount_scientific",
        "amount_credit",
        "other_currency_not_used",
        "date_order_by_relations",
        "hidden_sheet",
        "hidden_rows",
        "hidden_columns",
        "summary_sheet_skipped",
        "column_not_used",
        "unit_assumed",
        "unit_written_in_full",
        "unit_not_stated",
        "unit_conflict",
        "format_divides",
        "rest_differs",
        "guarantors_by_order",
        "unit_differs_from_title",
        "currency_assumed",
        "currency_sign_unclear",
        "currency_differs_from_title",
        "amount_approximate",
        "amount_negative",
        "amount_three_decimals",
        "second_amount_not_used",
        "date_ambiguous",
        "status_unknown",
        "place_unknown",
        "people_not_all_named",
        "due_before_loan",
        "total_below_principal",
        "total_rounded",
        "interest_above_principal",
        "interest_may_include_penalty",
        "totals_row_mixes_currencies",
        "only_total_given",
        "only_principal_given",
        "duplicate_row",
        "duplicate_near",
        "duplicate_contract",
        "held_before",
        "contract_repeated",
        "case_repeated",
        "total_from_principal_and_interest",
    ]
)


REPEATS = frozenset({"duplicate_row", "duplicate_near", "duplicate_contract", "held_before"})
"""Reasons of rows that may be another row again: nothing is to be mended, a person says whether they count."""

HELD = REPEATS | {"amount_several", "unit_unclear", "currency_conflict"}
"""Reasons of rejected rows that ask a person: the row may be right, and the tape does not tell."""


def waits_for_a_person(reasons: Iterable[str]) -> bool:
    """Is a row rejected for `reasons` held, to be settled by a person rather than mended?"""
    return not HELD.isdisjoint(reasons)


def is_repeat(reasons: Iterable[str]) -> bool:
    """Is a row held because it may be another row again?"""
    return not REPEATS.isdisjoint(reasons)


def severity_of(code: str) -> Severity:
    """The weight of the finding `code`. A code that is not listed is a note about how the tape was read.

    >>> severity_of("totals_differ"), severity_of("date_ambiguous"), severity_of("encoding_detected")
    ('error', 'question', 'note')
    """
    if code in _ERRORS:
        return "error"
    return "question" if code in _QUESTIONS else "note"
