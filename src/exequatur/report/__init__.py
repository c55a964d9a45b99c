"""Report: a screening as a self-contained page and a workbook, in two languages."""
