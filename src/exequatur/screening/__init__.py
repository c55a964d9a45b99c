"""Screening: joins the parts into the main jobs: assess a claim, screen a portfolio, backtest."""
