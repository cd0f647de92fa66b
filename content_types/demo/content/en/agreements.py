"""English for bilateral agreements."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:vennskapsregioner-i-norden": {
        "title": "Friendship regions in the Nordic countries",
        "slug": "nordic-friendship-regions",
        "introduction": (
            "A Nordic circle of friends from 1949 is the root of today's cooperation with the "
            "regions on the Swedish and Danish sides. Østfold joined in 1953."
        ),
        "body.0.title": "From friendship to agreement",
        "body.0.events.0.text": "The Nordic circle of friends begins.",
        "body.0.events.1.text": "Østfold joins.",
        "body.0.events.2.text": (
            "The parties write down what the cooperation is to be about, together with Region "
            "Nordjylland."
        ),
        "body.1.title": "The agreements today",
    },
    "page:vastra-gotaland": {
        "title": "Agreement with Region Västra Götaland",
        "introduction": (
            "The neighbouring region on the other side of Svinesund. Trains, roads, tourism and a "
            "common labour market come up again and again."
        ),
        "body.0": (
            "<p>The agreement covers transport, the railway between Oslo and Gothenburg, business, "
            "culture, tourism and the labour market. On 22 April 2022 the political leaders of "
            "Viken and Västra Götaland met. The year is inferred from the source.</p>"
        ),
        "body.1.title": "See also",
    },
    "page:nordjylland": {
        "title": "Friendship with Region Nordjylland",
        "introduction": (
            "Østfold's Danish friendship region, and the third party when the content of the "
            "Nordic cooperation was written down in 2001."
        ),
        "body.0": (
            "<p>The source does not say whether the friendship was carried on by Viken or by the "
            "new Østfold.</p>"
        ),
    },
    "page:baden-wurttemberg": {
        "title": "Cooperation with Baden-Württemberg",
        "introduction": (
            "Viken mentioned the German state as a partner in its work on Sustainable Development "
            "Goal 17. Date and content were not found."
        ),
        "body.0": (
            "<p>The state is known for its car industry and for turning research into products. If "
            "you have the text of the agreement, we would like to hear from you.</p>"
        ),
        "memberships.0.note": "Mentioned by Viken; the date of entry was not found.",
    },
    "page:schleswig-holstein": {
        "title": "Agreement with Schleswig-Holstein",
        "introduction": (
            "Østlandssamarbeidet had an agreement with the northernmost German state, on behalf of "
            "its counties."
        ),
        "body.0.title": "Who had the agreement",
        "memberships.0.note": "The agreement was made by Østlandssamarbeidet.",
    },
}
