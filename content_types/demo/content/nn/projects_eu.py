"""Nynorsk for projects of the EU's programmes."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:move21": {
        "introduction": (
            "Oslo leidde 24 partnarar som prøvde ut knutepunkt for både varer og folk. Målet er 30 "
            "prosent lågare utslepp frå transport i byane innan 2030."
        ),
        "body.0": (
            "<p>Fullt namn: <i>Multimodal and interconnected hubs for freight and passenger "
            "transport</i>. Prosjektet var planlagt for 48 månader, med partnarar frå Noreg, "
            "Sverige, Tyskland, Nederland, Belgia, Italia og Hellas.</p>"
        ),
        "body.1.text": "Kva kan andre lære?",
        "body.2": (
            "<p>At ein by kan leie, når eit fylke, eit forskingsinstitutt og naboar i to land "
            "deler på arbeidet.</p>"
        ),
        "aims": (
            "30 prosent lågare utslepp frå transport i byane innan 2030, og minst 15 nye løysingar "
            "i tre levande laboratorium."
        ),
        "results": (
            "Ifølgje pressa den første norske kommunen som leidde eit Horisont 2020-prosjekt av "
            "dette slaget."
        ),
    },
    "page:boost": {
        "partners.1.name": "Viken fylkeskommune (tidlegare Buskerud)",
        "title": "BOOST: Robuste barn",
        "introduction": (
            "Heile skulen arbeider med kjensler og vennskap. Modum kommune prøvde metoden, og "
            "fylkeskommunen leidde arbeidet med å få andre til å ta han i bruk."
        ),
        "body.0": (
            "<p>Fullt namn: <i>Building social and emotional skills to BOOST mental health "
            "resilience in children and young people in Europe</i>. Prosjektet varte i 48 månader; "
            "SINTEF fører det opp med åra 2018–2023.</p>"
        ),
        "body.1.text": "Vi bruker fem minutt kvar morgon. Dei fem minutta får vi igjen.",
        "body.1.source": "Lærar (oppdikta sitat)",
        "body.2.title": "Nettverket som var partnar",
        "aims": (
            "Ein måte å arbeide på for heile skulen, med sosial og emosjonell læring på "
            "barnetrinnet."
        ),
        "results": "BOOST-metoden kan lastast ned gratis.",
    },
    "page:enchant": {
        "title": "ENCHANT: Energi og vanar",
        "introduction": (
            "Kva får folk til å bruke mindre straum? 18 partnarar prøvde enkle grep på mange "
            "menneske, med kontrollgrupper."
        ),
        "body.0": (
            "<p>Fullt namn: <i>Energy Efficiency through behaviour change transition "
            "strategies</i>. Partnarane kom frå Noreg, Italia, Tyrkia, Romania, Austerrike og "
            "Tyskland. Åra er ikkje stadfesta av ei primærkjelde.</p><p>Budsjettet er ikkje funne "
            "i opne kjelder.</p>"
        ),
        "aims": "Prøve energisparing gjennom nye vanar i stor skala, med kontrollerte forsøk.",
    },
    "page:pentahelix": {
        "partners.0.name": "Viken fylkeskommune (tidlegare Østfold)",
        "title": "PentaHelix: Klimaplanar laga saman",
        "introduction": (
            "Kommunar, bedrifter, forskarar, organisasjonar og innbyggjarar laga klima- og "
            "energiplanar saman. Åtte planlagde planar vart til 24."
        ),
        "body.0.title": "Kven er dei fem?",
        "body.0.text": "<p>Det offentlege, næringslivet, forskinga, organisasjonane og innbyggjarane.</p>",
        "body.1": (
            "<p>11 partnarar frå Noreg, Kroatia, Belgia, Spania og Latvia. Kven som leidde "
            "prosjektet, står ikkje i kjeldene vi har lese.</p><p>Budsjettet er ikkje funne i opne "
            "kjelder.</p>"
        ),
        "aims": "Klima- og energiplanar laga saman med fem grupper i samfunnet.",
        "results": "8 planlagde pilotplanar vart til 24, ni av dei i Noreg.",
    },
    "page:newbusfuel": {
        "introduction": "Kan eit heilt bussdepot fylle hydrogen? Akershus undersøkte det saman med Ruter.",
        "body.0": (
            "<p>Fullt namn: <i>New Bus ReFuelling for European Hydrogen Bus Depots</i>. Åra er "
            "ikkje stadfesta av ei primærkjelde, og kven som leidde, er ikkje "
            "funne.</p><p>Budsjettet er ikkje funne i opne kjelder.</p>"
        ),
        "aims": "Fylling av hydrogen på store bussdepot.",
    },
    "page:dirtt": {
        "title": "DIRTT: Ei europeisk utdanning for stibyggjarar",
        "introduction": (
            "Fagskulen på Kongsberg ville ha ein felles standard for dei som byggjer stiar. Først "
            "kom eit lite beløp frå fylket, så kom Erasmus+."
        ),
        "body.0": (
            "<p>Fullt namn: <i>Developing Intereuropean Resources for Trail builder Training</i>. "
            "Strategisk partnarskap (KA2) over 36 månader.</p>"
        ),
        "body.1.title": "Slik verkar eit forprosjekt",
        "body.1.text": (
            "<p>Litt pengar tidleg gir tid til å finne dei rette partnarane. Det er tanken bak <a "
            'href="page:eu-forprosjekter">tilskot til EU-forprosjekt</a>.</p>'
        ),
        "aims": "Ein europeisk standard for opplæring av stibyggjarar.",
        "results": (
            "Fekk såkornmidlar frå Buskerud fylkeskommune og råd frå Osloregionens Europakontor "
            "før søknaden vann fram."
        ),
    },
    "page:includem": {
        "partners.0.name": "Mysen vidaregåande skule (truleg koordinator)",
        "introduction": "Elevar frå Mysen og fem andre land arbeidde med demokrati mot utanforskap.",
        "body.0": (
            "<p>Skuleutveksling (KA229) over 24 månader, med skular i Polen, Latvia, Romania, "
            "Hellas og Spania.</p><p>Budsjettet er ikkje funne i opne kjelder.</p>"
        ),
        "aims": "Demokrati mot utanforskap, i samfunnsfag.",
    },
    "page:kunsten-a-laere": {
        "title": "Kunsten å lære",
        "introduction": (
            "Kan kunst i skulen hjelpe barn å konsentrere seg? Innlandet undersøkte det saman med "
            "partnarar i Ungarn og Storbritannia."
        ),
        "body.0": (
            "<p>Samarbeidsprosjekt (KA2) frå den ekstra utlysinga hausten 2020. "
            "Sparebankstiftelsen var òg med på å betale.</p>"
        ),
        "aims": "Kunst i skulen og evna barn har til å styre merksemda.",
    },
    "page:identity-on-the-line": {
        "introduction": (
            "Partnarar i sju land fortalde sju historier om å måtte flytte, og om kva det gjer med "
            "menneske på lang sikt."
        ),
        "body.0": (
            "<p>Partnarar frå Noreg, Sverige, Danmark, Polen, Litauen, Slovenia og Kroatia. Åra er "
            "ikkje stadfesta av ei primærkjelde.</p><p>Budsjettet er ikkje funne i opne "
            "kjelder.</p>"
        ),
        "aims": "Langtidsverknader av sju migrasjonshistorier.",
        "results": "Vandreutstilling og to internasjonale prisar.",
    },
}
