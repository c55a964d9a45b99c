"""What reports say to people, in both languages: the page, the workbook, and words for codes."""

from exequatur.report import messages_codes, messages_page, messages_workbook
from exequatur.text import Catalogue

MESSAGES: Catalogue = {**messages_page.MESSAGES, **messages_codes.MESSAGES, **messages_workbook.MESSAGES}
