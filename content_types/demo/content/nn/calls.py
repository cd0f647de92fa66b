"""Nynorsk for the calls."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:utlysning-apen": {
        "title": "Søk no: EU-forprosjekt",
        "slug": "open-runde",
        "introduction": (
            "Runden er open. Vi dekkjer inntil 50 prosent, høgst 100 000 kroner, til å finne "
            "partnarar og skrive søknad til eit EU-program."
        ),
        "body.0.title": "Oppdikta utlysing",
        "body.0.text": (
            "<p>Denne utlysinga er laga for å vise fram nettstaden. Fyll gjerne ut skjemaet og send "
            "det for å prøve: Ingen behandlar det.</p>"
        ),
        "body.1.text": "Før de søkjer",
        "body.2": (
            "<ul><li>Ha ein idé som kan forklarast på éi side.</li><li>Vit kva program de siktar "
            "mot.</li><li>Avklar med leiaren at eige arbeid er sett av.</li></ul>"
        ),
        "body.3.text": "Usikre på om de kan søkje?",
        "body.3.label": "Les om ordninga",
        "body.4.title": "Program de kan sikte mot",
    },
    "page:utlysning-varslet": {
        "title": "Neste runde: EU-forprosjekt",
        "introduction": (
            "Ein ny runde er på veg. Datoane er ikkje bestemte, men det er lurt å byrje å leite "
            "etter partnarar alt no."
        ),
        "body.0.title": "Oppdikta utlysing",
        "body.0.text": (
            "<p>Denne utlysinga er laga for å vise fram nettstaden. Det går ikkje an å søkje på "
            "ho.</p>"
        ),
    },
    "page:utlysning-2020": {
        "introduction": (
            "Den første fristen Viken hadde for EU-forprosjekt, var planlagd fredag 3. april 2020. "
            "Så kom pandemien, og ordninga opna på ein annan måte."
        ),
        "body.0.title": "Slik gjekk det",
        "body.0.events.0.text": "Kriterium og skjema skal vere klare.",
        "body.0.events.1.text": "Ordninga opnar i staden som del av koronapakka, med løpande frist.",
        "body.0.events.2.text": "Den planlagde fristen.",
        "body.1": (
            "<p>Beløpa er frå dei seinare reglane til Viken. Klokkeslettet for fristen i 2020 er "
            "ikkje kjent.</p>"
        ),
        "deadlines.0.title": "Planlagd første frist",
    },
    "page:henvendelse-rad": {
        "title": "Spør oss om råd",
        "slug": "spor-oss",
        "introduction": (
            "Har de ein idé, men veit ikkje kvar han høyrer heime? Skriv nokre linjer, så svarer vi."
        ),
        "body.0.title": "Oppdikta skjema",
        "body.0.text": (
            "<p>Skjemaet er laga for å vise fram nettstaden. Det kan sendast for å prøve: Ingen les det.</p>"
        ),
    },
    "page:henvendelse-partner": {
        "title": "Finn ein partnar",
        "slug": "finn-ein-partnar",
        "introduction": (
            "Fortel om ideen og kven de leitar etter. Vi spør i nettverka fylkeskommunen er med i."
        ),
        "body.0.title": "Oppdikta skjema",
        "body.0.text": (
            "<p>Skjemaet er laga for å vise fram nettstaden. Det kan sendast for å prøve: Ingen les det.</p>"
        ),
    },
}
