"""What the demo site says about itself at the foot of every page."""

from __future__ import annotations

from content_types.demo.body import link
from content_types.demo.spec import Block, Item, county, page

SITE_FACTS = [
    Item(
        kind="settings",
        model="content_types.SiteFacts",
        key="site-facts",
        values={
            "organisation_name": "Østfold fylkeskommune (demonstrasjon)",
            "names": [
                Block("name", {"language": "en", "name": "Østfold County Council (demonstration)"})
            ],
            "home_county": county("ostfold"),
            "email": "internasjonalt@example.no",
            "website": "https://ofk.no/",
            "footer": [
                Block("page", page("om-nettstedet")),
                Block("page", page("tilgjengelighet")),
                Block("page", page("personvern")),
                link("Uu-tilsynet", "https://www.uutilsynet.no/"),
            ],
        },
    )
]
