"""From leads to assets: what a debtor has, directly and through companies, as interests with bounds, and how good the evidence is."""
