"""Nynorsk for alternative texts of the pictures."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "image:kystlinjer": {
        "description": "Teikning av ein kyst der djupnekurvene følgjer bukter og nes, i blå tonar.",
    },
    "image:fjordarmer": {
        "description": "Teikning av lange, smale fjordarmar med tette djupnekurver, i blå tonar.",
    },
    "image:skjaergard": {
        "description": "Teikning av mange små øyar med djupnekurver rundt, i grøne tonar.",
    },
    "image:dybdekart": {
        "description": "Teikning av eit djupt hav, der ring etter ring av djupnekurver går ned mot botnen.",
    },
    "image:nordsjoen": {
        "description": "Teikning av eit grunt hav med små grunner og holmar, i blå tonar.",
    },
    "image:skolevei": {
        "description": "Teikning av høgdelinjer over åsar og dalar, i grøne tonar.",
    },
    "image:museumsbukta": {
        "description": "Teikning av ei rund bukt med kurver som årringar, i rustraude tonar.",
    },
    "image:horisont": {
        "description": "Teikning av lange, rolege høgdelinjer mot ein horisont, i grå tonar.",
    },
    "image:elvedelta": {
        "description": "Teikning av eit lågt land som skrånar mot havet, i grøne tonar.",
    },
    "image:strandlinje": {
        "description": "Teikning av mjuke ringar rundt nokre få høgder, i blå tonar.",
    },
    "image:byknutepunkt": {
        "description": "Teikning av høgdelinjer som samlar seg om mange toppar, i rustraude tonar.",
    },
    "image:skolegard": {
        "description": "Teikning av mjuke ringar rundt nokre få haugar, i grøne tonar.",
    },
    "image:seilled": {
        "description": "Teikning av ei smal lei mellom høgder, med tette djupnekurver i rustraude tonar.",
    },
    "image:innseiling": {
        "description": "Teikning av ei innsegling mellom åsar, med tette djupnekurver i grå tonar.",
    },
    "image:grenseelv": {
        "description": "Teikning av eit langt, smalt vatn mellom to strender, i blå tonar.",
    },
    "image:akerland": {
        "description": "Teikning av ei vid senking i eit flatt land, i grøne tonar.",
    },
}
