"""Who owns and who controls a company, through chains, loops, treasury shares and holdings that are known only within bounds.

`links` reads holdings; `holdings` makes arrays of them; `rings` finds loops; `through` looks through them by linear algebra, never by listing paths;
`control` answers by majority, weakest link and network; `paths` shows the few chains that make up most of a share.
"""
