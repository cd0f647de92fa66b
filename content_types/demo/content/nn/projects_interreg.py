"""Nynorsk for Interreg projects."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:ren-kystlinje": {
        "partners.4.name": "Havforskingsinstituttet",
        "introduction": (
            "35 partnarar i tre land leita etter nye måtar å fjerne søppel frå strendene på – og å "
            "hindre at det hamnar der."
        ),
        "body.0": (
            "<p>Blant partnarane var 4 fylke, 15 kommunar og 2 universitet. Oslofjordens "
            "friluftsråd leidde den norske delen for Østfold fylkeskommune.</p>"
        ),
        "body.1.caption": "Illustrasjon: strandlinjer, teikna for denne nettstaden.",
        "body.2.text": "Det byrja i det små",
        "body.3": (
            '<p>Først kom eit <a href="page:ren-kystlinje-forprosjekt">forprosjekt</a> med fire '
            "partnarar. Der leita dei etter felles løysingar på eit problem som alle hadde.</p>"
        ),
        "body.4.title": "Frå forprosjekt til hovudprosjekt",
        "body.4.events.0.text": "Forprosjektet byrjar.",
        "body.4.events.1.text": "Forprosjektet sluttar.",
        "body.4.events.2.text": "Hovudprosjektet byrjar.",
        "body.4.events.3.text": "Hovudprosjektet sluttar.",
        "body.5": (
            "<p>Prosjektbanken oppgir òg eit norsk bidrag, men valutaen er uklar. Derfor er "
            "beløpet ikkje teke med her.</p>"
        ),
        "aims": "Nye måtar å fjerne marint avfall på, og å hindre at det når havet.",
        "results": (
            "Fire arbeidspakkar: forsking, strandrydding, behandling av avfallet og mindre nytt "
            "søppel."
        ),
    },
    "page:ren-kystlinje-forprosjekt": {
        "introduction": (
            "Eit lite prosjekt om eit stort problem: Fire partnarar i tre land brukte eit år på å "
            "finne felles løysingar mot søppel langs kysten."
        ),
        "body.0.title": "Derfor støttar vi forprosjekt",
        "body.0.text": (
            "<p>143 281 euro i forprosjektet vart til 5 838 590 euro i hovudprosjektet: om lag 40 "
            "gonger så mykje.</p>"
        ),
        "body.1": (
            "<p>Prosjektbanken oppgir òg eit norsk bidrag, men valutaen er uklar. Derfor er "
            "beløpet ikkje teke med her.</p>"
        ),
        "aims": "Finne felles løysingar på forsøpling av kysten.",
        "results": "Hovudprosjektet Ren kystlinje.",
    },
    "page:biogas-2020": {
        "introduction": (
            "Ei felles skandinavisk plattform for biogass, frå matavfall og gjødsel til drivstoff. "
            "Fem norske fylke og Oslo var med."
        ),
        "body.0": (
            "<p>Østfold samordna den norske delen. I alt var det 35 partnarar, her er dei vi har "
            "funne namnet på.</p>"
        ),
        "body.1.text": "Gjødsel luktar pengar når ho blir til drivstoff.",
        "body.1.source": "Bonde (oppdikta sitat)",
        "aims": "Éi skandinavisk plattform for biogass; meir produksjon og meir bruk.",
        "results": (
            "Prosjektet venta om lag 100 millionar euro i investeringar og 1 000–1 500 "
            "arbeidsplassar over ti år. Det var eit overslag."
        ),
    },
    "page:blue-move": {
        "partners.0.name": "Vätgas Sverige (formell leiar ikkje stadfesta)",
        "introduction": (
            "Hydrogen til bil, buss og båt: Partnarane samla kunnskap og laga forretningsmodellar "
            "for hydrogen i transport."
        ),
        "body.0": "<p>Budsjettet er ikkje funne i opne kjelder.</p>",
        "aims": "Forretningsmodellar og kunnskap om hydrogen i transport.",
    },
    "page:green-building": {
        "introduction": "Verktøy og kompetanse for offentlege bygg som bruker mindre energi.",
        "body.0": "<p>Vedteke i juni 2016 for 36 månader.</p>",
        "aims": "Verktøy og kompetanse for energieffektive offentlege bygg.",
        "funding.0.source": "interreg.no (2016): samla tilskot, ikkje samla kostnad",
    },
    "page:technordic": {
        "introduction": "Eit sterkare nordisk innovasjonssystem for teknologibedrifter.",
        "body.0": "<p>Vedteke i juni 2016.</p>",
        "aims": "Eit sterkare nordisk innovasjonssystem for teknologibedrifter.",
        "funding.0.source": "interreg.no (2016): samla tilskot, ikkje samla kostnad",
    },
    "page:integrert-grenseregion": {
        "introduction": (
            "Pandemien stengde grensa for dei som hadde kvardagen sin på begge sider. Prosjektet "
            "finn og løyser grensehinder, slik at det ikkje skjer igjen."
        ),
        "body.0": (
            "<p>Vedteke 28. september 2022 for 36 månader, som eitt av dei tre første prosjekta i "
            "den nye perioden.</p>"
        ),
        "body.1.caption": "Kven betaler",
        "body.1.columns.0.heading": "Kjelde",
        "body.1.rows.1.values.0": "Norske Interreg-midlar",
        "body.1.rows.2.values.0": "Partnarane og andre",
        "body.2.title": "Vedtekne same dag",
        "aims": "Finne og løyse grensehinder etter covid-19, og halde grensa open på lang sikt.",
    },
    "page:expande": {
        "introduction": "Unge som står langt frå arbeidslivet, får prøve seg på begge sider av grensa.",
        "body.0": (
            "<p>Vedteke 28. september 2022. Kjeldene er usamde om prosjektet varer i 24 eller 36 "
            "månader.</p>"
        ),
        "aims": (
            "Gjere det mogleg for unge som står langt frå arbeid, å få jobb på begge sider av "
            "grensa."
        ),
    },
    "page:design-kunst-arkitektur": {
        "introduction": (
            "Kan eit museum, eit bygg eller ei utstilling få folk til å reise over grensa? "
            "Prosjektet lagar kulturreiser i grenseregionen."
        ),
        "body.0": (
            "<p>Vedteke 28. september 2022. Kven som leier prosjektet, er ikkje funne. Beløpa er "
            "rekna ut og ikkje oppgitte direkte.</p>"
        ),
        "aims": "Reiser som byggjer på kultur, i grenseregionen.",
        "funding.0.source": "Utrekna: summen for tre prosjekt minus dei to andre",
        "funding.1.source": "Utrekna: summen for tre prosjekt minus dei to andre",
    },
    "page:scandria2act": {
        "introduction": (
            "Reint drivstoff og gods frå veg til bane og sjø, i ein transportkorridor frå "
            "Skandinavia til Adriahavet."
        ),
        "body.0": (
            "<p>19 partnarar frå Tyskland, Danmark, Noreg, Sverige og Finland.</p><p>Budsjettet er "
            "ikkje funne i opne kjelder.</p>"
        ),
        "aims": (
            "Reint drivstoff, og gods frå veg til bane og sjø i korridoren mellom Skandinavia og "
            "Adriahavet."
        ),
        "results": "Flaggskip i EU-strategien for Austersjøregionen (2016).",
    },
    "page:coben": {
        "partners.0.name": "Provincie Oost-Vlaanderen (truleg)",
        "partners.1.name": "Østfold fylkeskommune, seinare Viken",
        "title": "COBEN: Lokalt eigd energi",
        "introduction": (
            "Kva skjer når eit lokalsamfunn eig sin eigen energi? Gardar i Østfold bytte ut "
            "fossilt brensel og delte det dei lærte."
        ),
        "body.0": (
            "<p>Prosjektet skulle slutte i 2019, men vart forlengt. Kva år det starta, er ikkje "
            "stadfesta.</p><p>Budsjettet er ikkje funne i opne kjelder.</p>"
        ),
        "aims": "Lokalt eigd energi: verktøy og forretningsmodellar.",
        "results": "Gardar i Østfold erstatta 1 272 829 kWh fossil energi, om lag 316 tonn CO2.",
    },
    "page:g-patra": {
        "title": "G-PaTRA: Grøn persontransport på landet",
        "introduction": "Buss utan utslepp og deling av bil der folk bur spreidd.",
        "body.0": (
            "<p>13 partnarar frå Storbritannia, Belgia, Nederland, Danmark, Tyskland og Noreg. "
            "Kven den norske partnaren var, er ikkje stadfesta.</p>"
        ),
        "aims": "Kollektivtransport utan utslepp og bildeling på landsbygda.",
    },
    "page:sharedimobihub": {
        "partners.1.name": "Vestfold fylkeskommune (tidlegare Vestfold og Telemark)",
        "title": "ShareDiMobiHub: Delt mobilitet på éin stad",
        "introduction": (
            "Sykkel, sparkesykkel, bil og buss samla på éin stad. Vestfold prøver det ut ved "
            "Tønsberg stasjon."
        ),
        "body.0": "<p>13 partnarar.</p><p>Budsjettet er ikkje funne i opne kjelder.</p>",
        "aims": "Meir delt mobilitet gjennom mobilitetspunkt.",
        "results": "Eit mobilitetspunkt på prøve ved Tønsberg stasjon; konferanse 29. mai 2024.",
    },
    "page:hyperion": {
        "partners.0.name": "Rogaland fylkeskommune (ikkje stadfesta)",
        "title": "HYPERION: Hydrogen i europeiske regionar",
        "introduction": "Regionar lærer av kvarandre korleis industri og transport kan ta i bruk hydrogen.",
        "body.0": (
            "<p>Vedteke i desember 2023. Kjelda nemner Rogaland som region; kva verksemd som er "
            "partnar, er ikkje stadfesta.</p><p>Budsjettet er ikkje funne i opne kjelder.</p>"
        ),
        "aims": "Regionale system for hydrogen i industri og transport.",
    },
    "page:nlcc": {
        "introduction": (
            "Ein transportkorridor frå aust til vest i nord, med ein studie av jernbane mellom "
            "Västerbotten og Helgeland."
        ),
        "body.0": (
            "<p>Prosjektet høyrer til eit eldre program i området som no er Interreg Aurora. "
            "Perioden er ikkje stadfesta.</p><p>Prosjektbanken oppgir òg eit norsk bidrag, men "
            "valutaen er uklar. Derfor er beløpet ikkje teke med her.</p>"
        ),
        "aims": (
            "Transportkorridor mellom aust og vest, mellom anna ein jernbanestudie "
            "Västerbotten–Helgeland."
        ),
    },
}
