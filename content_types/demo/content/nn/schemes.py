"""Nynorsk for the grant scheme."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:eu-forprosjekter": {
        "title": "Tilskot til EU-forprosjekt",
        "slug": "eu-forprosjekt",
        "introduction": (
            "Har de ein god idé, men manglar partnarar? Vi kan dekkje halvparten av kostnaden ved "
            "å gjere ideen klar for EU, høgst 100 000 kroner."
        ),
        "body.0.text": "Kva de sjølve må stille med",
        "body.1": (
            "<p>Minst halvparten av kostnaden er dykkar: pengar, eige arbeid eller begge delar. "
            "Eige arbeid skal stå både i budsjettet og i planen.</p>"
        ),
        "body.2.caption": "Eit lite døme (oppdikta)",
        "body.2.rows.0.values.0": "Reise til to partnarar",
        "body.2.rows.1.values.0": "Innleigd hjelp til søknaden",
        "body.2.rows.2.values.0": "Eige arbeid",
        "body.2.rows.3.values.0": "Samla kostnad",
        "body.2.rows.4.values.0": "Tilskot frå fylkeskommunen",
        "body.3.text": "Historia til ordninga",
        "body.4.events.0.text": "Ordninga blir varsla for Horisont 2020, Kreativt Europa, Erasmus+ og EØS-midlane.",
        "body.4.events.1.text": "Ho opnar som ein del av koronapakka, med løpande frist og med Interreg.",
        "body.4.events.2.text": "Den planlagde første fristen, ein fredag.",
        "body.4.events.3.text": "Frist for ei eiga utlysing: 50 000 kroner til kommunar som vil inn i EU-program.",
        "body.4.events.4.text": (
            "Fristane blir faste. Kulturaktørar får si eiga ordning, og enkeltbedrifter kan ikkje "
            "søkje."
        ),
        "body.5.items.0.title": "Kan to kommunar søkje saman?",
        "body.5.items.0.text": "<p>Ja. Éin av dykk står som søkjar og svarer for pengane.</p>",
        "body.5.items.1.title": "Får vi støtte til å søkje Interreg Sverige–Norge?",
        "body.5.items.1.text": "<p>Nei. Programma i Interreg A har eigne forprosjektmidlar.</p>",
        "body.5.items.2.title": "Når får vi pengane?",
        "body.5.items.2.text": "<p>I dømet på denne nettstaden blir dei utbetalte når de har rapportert.</p>",
        "body.6.title": "Rettleiingar",
        "body.7.title": "Forprosjekt som vart til meir",
        "purpose": (
            "<p>Ordninga skal gjere fleire i fylket i stand til å delta i internasjonale prosjekt, "
            "og setje i gang arbeid som kan ende i ein søknad.</p>"
        ),
        "who_can_apply": (
            "<ul><li>kommunar</li><li>næringsklyngjer og nettverk, men ikkje "
            "enkeltbedrifter</li><li>forskingsmiljø</li><li>frivillige "
            "organisasjonar</li><li>ungdomsorganisasjonar</li><li>høgskular og "
            "universitet</li><li>fagskular og folkehøgskular</li></ul>"
        ),
        "supports": (
            "<ul><li>kompetanse om programma</li><li>leiting etter partnarar</li><li>reise for å "
            "møte ein partnar</li><li>prosjektmøte før søknaden</li><li>innleigd hjelp til å "
            "skrive søknaden</li><li>eige arbeid med søknaden</li></ul>"
        ),
        "does_not_support": (
            "<ul><li>ordinær drift</li><li>eigne internasjonale arrangement</li><li>deltaking på "
            "arrangement som ikkje er knytte til eit program</li><li>arbeid som alt er "
            "gjort</li><li>forprosjekt til Interreg A</li></ul>"
        ),
        "criteria": (
            "<ul><li>Forprosjektet medverkar til måla til fylkeskommunen.</li><li>De er i stand "
            "til å gjennomføre det.</li><li>Planen er god.</li><li>Tilskotet løyser ut noko som "
            "elles ikkje ville ha skjedd.</li></ul><p>Vi ser gjerne at de knyter forprosjektet til "
            "berekraftsmåla til FN.</p>"
        ),
        "target_programmes.8.note": "Interreg A har eigne forprosjektmidlar i programmet.",
        "target_programmes.9.note": "Interreg A har eigne forprosjektmidlar i programmet.",
        "target_programmes.10.note": "Interreg A har eigne forprosjektmidlar i programmet.",
    },
}
