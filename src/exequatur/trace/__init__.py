"""From a debtor's name to assets: names in every romanisation, registers, who owns what through loops, transfers, leads.

Stands beside law and claims and knows neither: thresholds, look-back periods and rules reach it as data.
"""
