"""Importers of public data on companies, people and ownership: streaming, resumable, every refused line said with its reason."""
