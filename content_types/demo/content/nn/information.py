"""Nynorsk for the pages about the site."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:om-nettstedet": {
        "title": "Om nettstaden",
        "slug": "om-nettstaden",
        "introduction": (
            "Dette er ein demonstrasjon av Utsyn, eit publiseringssystem for det internasjonale "
            "arbeidet i fylkeskommunane. Det er ikkje ein offisiell nettstad for nokon "
            "fylkeskommune."
        ),
        "body.0.text": "Kva er ekte, og kva er oppdikta?",
        "body.1": (
            "<p>Program, beløp, nettverk, medlemskap og prosjekt byggjer på offentlege kjelder. "
            "Ved kvart beløp står det kvar det er henta frå. Står det «ikkje kontrollert mot "
            "kjelde», er talet allment kjent, men ikkje slått opp.</p><p>Kontaktpersonar, sitat, "
            "mål i strategiane for Viken og Østfold, den opne og den varsla utlysinga er oppdikta, "
            "og det står på sida der dei finst. E-postadresser som sluttar på example.no, når "
            "ingen.</p>"
        ),
        "body.2.title": "Kvifor Viken?",
        "body.2.text": (
            "<p>Viken fylkeskommune fanst frå 2020 til 2023 og vart delt i Østfold, Akershus og "
            "Buskerud. Nettstaden viser korleis innhald kan halde på fylket det høyrde til, òg når "
            "fylke kjem og går.</p>"
        ),
        "body.3.text": "Innhaldet kan brukast av andre",
        "body.4": (
            "<p>Alt som er offentleg her, kan hentast som data gjennom eit ope grensesnitt, utan "
            "nøkkel og utan innlogging. Teikningane er laga for nettstaden.</p>"
        ),
        "body.5.text": "Fann du ein feil?",
        "body.5.label": "Les korleis du melder frå",
    },
    "page:tilgjengelighet": {
        "title": "Tilgjengelegheitserklæring",
        "slug": "tilgjenge",
        "introduction": (
            "Alle skal kunne bruke nettstaden, med skjermlesar, med tastatur, på ein liten skjerm "
            "eller med stor skrift. Her står det kva vi har gjort, kva som manglar, og kvar du "
            "seier frå."
        ),
        "body.0.text": "Kva krav vi følgjer",
        "body.1": (
            "<p>Offentlege nettstader skal følgje forskrifta om universell utforming av IKT. Ho "
            "byggjer på WCAG 2.1 på nivå A og AA, med 35 krav for alle og 12 krav til for "
            "offentleg sektor. Nettstaden er laga for å oppfylle dei.</p>"
        ),
        "body.2.text": "Kva vi har gjort",
        "body.3": (
            "<ul><li>Sidene er bygde av overskrifter, lister og tabellar som skjermlesarar "
            "forstår.</li><li>Alt kan brukast med tastatur, og det synest kvar du "
            "er.</li><li>Tekst og bakgrunn har god kontrast, både i lys og mørk "
            "utsjånad.</li><li>Sidene kan forstørrast til 200 prosent og lesast på ein skjerm som "
            "er 360 punkt brei.</li><li>Filtera verkar òg utan JavaScript.</li><li>Bilete har ein "
            "tekst som seier kva dei viser.</li><li>Automatiske prøver ser etter feil kvar gong "
            "nettstaden blir endra.</li></ul>"
        ),
        "body.4.text": "Kva som ikkje er godt nok",
        "body.5": (
            "<ul><li>PDF-dokumenta er merkte for skjermlesarar, men ikkje prøvde med dei. Det "
            "viktigaste i dei står òg på nettsidene.</li><li>Ikkje alle sider finst på "
            "engelsk.</li><li>Nettstaden er ikkje prøvd av brukarar med nedsett funksjonsevne. "
            "Automatiske prøver finn ikkje alt.</li></ul>"
        ),
        "body.6.text": "Meld frå",
        "body.7": (
            "<p>Er det noko du ikkje får til? Skriv til <a "
            'href="mailto:internasjonalt@example.no">internasjonalt@example.no</a> og fortel kva '
            "side det gjeld. Adressa er oppdikta i denne demonstrasjonen; ein verkeleg nettstad "
            "har ei adresse som nokon les.</p>"
        ),
        "body.8.items.0.title": "Kven fører tilsyn?",
        "body.8.items.0.text": (
            "<p>Tilsynet for universell utforming av ikt (Uu-tilsynet) i "
            "Digitaliseringsdirektoratet. Du kan melde feil til dei på <a "
            'href="https://www.uutilsynet.no/">uutilsynet.no</a>.</p>'
        ),
        "body.8.items.1.title": "Er dette ei offisiell erklæring?",
        "body.8.items.1.text": (
            "<p>Nei. Ein verkeleg nettstad fyller ut erklæringa på uustatus.no og lenkjer til "
            "ho herifrå. Denne sida viser korleis ho kan sjå ut.</p>"
        ),
    },
    "page:personvern": {
        "introduction": (
            "Nettstaden følgjer deg ikkje og måler ikkje kva du gjer. Her står det kva som likevel "
            "blir lagra, kvifor og kor lenge."
        ),
        "body.0.text": "Når du les",
        "body.1": (
            "<p>Du får ingen informasjonskapslar av å lese, og ingen tredjepart får vite at du er "
            "her: Skrift, stil og bilete kjem frå nettstaden sjølv. Vel du lys eller mørk "
            "utsjånad, hugsar nettlesaren valet ditt. Det blir ikkje sendt til oss. Vel du eit "
            "anna språk i språkveljaren, ligg valet i ein informasjonskapsel i eitt år, slik at "
            "framsida opnar på det språket neste gong. Fyller du ut eit skjema, held ein "
            "informasjonskapsel det ope i nettlesaren.</p><p>Tenarmaskina kan skrive ein logg med "
            "tidspunkt, nettadresse og IP-adresse. Loggen trengst for å rette feil og stanse "
            "angrep. Den som driv nettstaden, bestemmer kor lenge loggen blir teken vare på, og "
            "skal skrive det her.</p>"
        ),
        "body.2.text": "Når du tek kontakt",
        "body.3": (
            "<p>Skriv du til oss, behandlar vi namnet, adressa og det du skriv, for å kunne svare. "
            "Førespurnader kan vere omfatta av arkivplikt.</p>"
        ),
        "body.4.text": "Når du er redaktør",
        "body.5": (
            "<p>For dei som loggar inn for å redigere, lagrar vi brukarnamn, namn, e-postadresse "
            "og kva dei har endra og når. Innlogginga bruker informasjonskapslar som er nødvendige "
            "for at ho skal verke.</p>"
        ),
        "body.6.text": "Kontaktpersonar på sidene",
        "body.7": (
            "<p>Namn og adresse til ein kontaktperson blir berre viste når personen veit om det. I "
            "denne demonstrasjonen er alle kontaktpersonane oppdikta.</p>"
        ),
        "body.8.title": "Rettane dine",
        "body.8.text": (
            "<p>Du kan be om å få sjå kva som er lagra om deg, få det retta, og i nokre tilfelle "
            "få det sletta. Behandlinga byggjer på oppgåver som fylkeskommunen har i allmenn "
            "interesse. Du kan klage til Datatilsynet.</p>"
        ),
        "body.9": (
            "<p>Spørsmål? Skriv til <a "
            'href="mailto:personvern@example.no">personvern@example.no</a>. Adressa er oppdikta i '
            "denne demonstrasjonen.</p>"
        ),
    },
}
