"""Chances and durations from a creditor's own cases: prior, data, posterior, and how the cases would have been predicted."""

from exequatur.value.calibration.calibrate import Calibration, Cell, calibrate
from exequatur.value.calibration.case_file import CasesRead, read_cases
from exequatur.value.calibration.cases import CaseRun, Key
from exequatur.value.calibration.priors import shipped_priors

__all__ = ["Calibration", "CaseRun", "CasesRead", "Cell", "Key", "calibrate", "read_cases", "shipped_priors"]
