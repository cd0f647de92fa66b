"""About the site, accessibility and privacy: finished texts that are true of this site as it is."""

from __future__ import annotations

from content_types.demo.body import accordion, call_to_action, fact_box, heading, text
from content_types.demo.families import content_page

PAGES = [
    content_page(
        "InformationPage",
        "om-nettstedet",
        "Om nettstedet",
        "Dette er en demonstrasjon av Utsyn, et publiseringssystem for fylkeskommuners internasjonale "
        "arbeid. Det er ikke et offisielt nettsted for noen fylkeskommune.",
        parent="front",
        show_in_menus=True,
        image="horisont",
        body=[
            heading("Hva er ekte, og hva er oppdiktet?"),
            text("<p>Programmer, beløp, nettverk, medlemskap og prosjekter bygger på offentlige kilder. "
                 "Ved hvert beløp står det hvor det er hentet fra. Står det «ikke kontrollert mot "
                 "kilde», er tallet alminnelig kjent, men ikke slått opp.</p>"
                 "<p>Kontaktpersoner, sitater, mål i strategiene for Viken og Østfold, den åpne og den "
                 "varslede utlysningen er oppdiktet, og det står på siden der de finnes. E-postadresser som slutter på example.no, når ingen.</p>"),
            fact_box("Hvorfor Viken?",
                     "<p>Viken fylkeskommune fantes fra 2020 til 2023 og ble delt i Østfold, Akershus og "
                     "Buskerud. Nettstedet viser hvordan innhold kan beholde fylket det hørte til, også "
                     "når fylker kommer og går.</p>"),
            heading("Innholdet kan brukes av andre"),
            text("<p>Alt som er offentlig her, kan hentes som data gjennom et åpent grensesnitt, uten "
                 "nøkkel og uten innlogging. Tegningene er laget for nettstedet.</p>"),
            call_to_action("Fant du en feil?", "Les hvordan du melder fra", to="tilgjengelighet"),
        ],
    ),
    content_page(
        "InformationPage",
        "tilgjengelighet",
        "Tilgjengelighetserklæring",
        "Alle skal kunne bruke nettstedet, med skjermleser, med tastatur, på en liten skjerm eller med "
        "stor skrift. Her står det hva vi har gjort, hva som mangler, og hvor du sier fra.",
        parent="front",
        body=[
            heading("Hvilke krav vi følger"),
            text("<p>Offentlige nettsteder skal følge forskriften om universell utforming av IKT. Den "
                 "bygger på WCAG 2.1 på nivå A og AA, med 35 krav for alle og 12 krav til for offentlig "
                 "sektor. Nettstedet er laget for å oppfylle dem.</p>"),
            heading("Hva vi har gjort"),
            text("<ul><li>Sidene er bygd av overskrifter, lister og tabeller som skjermlesere forstår.</li>"
                 "<li>Alt kan brukes med tastatur, og det synes hvor du er.</li>"
                 "<li>Tekst og bakgrunn har god kontrast, både i lyst og mørkt utseende.</li>"
                 "<li>Sidene kan forstørres til 200 prosent og leses på en skjerm som er 360 punkter "
                 "bred.</li>"
                 "<li>Filtrene virker også uten JavaScript.</li>"
                 "<li>Bilder har en tekst som sier hva de viser.</li>"
                 "<li>Automatiske prøver ser etter feil hver gang nettstedet endres.</li></ul>"),
            heading("Hva som ikke er godt nok"),
            text("<ul><li>PDF-dokumentene er merket for skjermlesere, men ikke prøvd med dem. Det viktigste "
                 "i dem står også på nettsidene.</li>"
                 "<li>Ikke alle sider finnes på engelsk.</li>"
                 "<li>Nettstedet er ikke prøvd av brukere med nedsatt funksjonsevne. Automatiske prøver "
                 "finner ikke alt.</li></ul>"),
            heading("Meld fra"),
            text("<p>Er det noe du ikke får til? Skriv til "
                 '<a href="mailto:internasjonalt@example.no">internasjonalt@example.no</a> og fortell '
                 "hvilken side det gjelder. Adressen er oppdiktet i denne demonstrasjonen; et virkelig "
                 "nettsted har en adresse som noen leser.</p>"),
            accordion(
                ("Hvem fører tilsyn?",
                 '<p>Tilsynet for universell utforming av ikt (Uu-tilsynet) i Digitaliseringsdirektoratet. Du '
                 'kan melde feil til dem på '
                 '<a href="https://www.uutilsynet.no/">uutilsynet.no</a>.</p>'),
                ("Er dette en offisiell erklæring?",
                 "<p>Nei. Et virkelig nettsted fyller ut erklæringen på uustatus.no og lenker til den "
                 "herfra. Denne siden viser hvordan den kan se ut.</p>"),
            ),
        ],
    ),
    content_page(
        "InformationPage",
        "personvern",
        "Personvernerklæring",
        "Nettstedet følger deg ikke og måler ikke hva du gjør. Her står det hva som likevel blir lagret, "
        "hvorfor og hvor lenge.",
        parent="front",
        body=[
            heading("Når du leser"),
            text("<p>Du får ingen informasjonskapsler av å lese, og ingen tredjepart får vite at du er her: "
                 "Skrift, stil og bilder kommer fra nettstedet selv. Velger du lyst eller mørkt utseende, "
                 "husker nettleseren din valget. Det blir ikke sendt til oss. Velger du et annet språk i "
                 "språkvelgeren, ligger valget i en informasjonskapsel i ett år, slik at forsiden åpner på "
                 "det språket neste gang. Fyller du ut et skjema, holder en informasjonskapsel det åpent i "
                 "nettleseren.</p>"
                 "<p>Tjenermaskinen kan skrive en logg med tidspunkt, nettadresse og IP-adresse. Loggen "
                 "trengs for å rette feil og stanse angrep. Den som driver nettstedet, bestemmer hvor "
                 "lenge loggen blir tatt vare på, og skal skrive det her.</p>"),
            heading("Når du tar kontakt"),
            text("<p>Skriver du til oss, behandler vi navnet, adressen og det du skriver, for å kunne svare. "
                 "Henvendelser kan være omfattet av arkivplikt.</p>"),
            heading("Når du er redaktør"),
            text("<p>For dem som logger inn for å redigere, lagrer vi brukernavn, navn, e-postadresse og "
                 "hva de har endret og når. Innloggingen bruker informasjonskapsler som er nødvendige for "
                 "at den skal virke.</p>"),
            heading("Kontaktpersoner på sidene"),
            text("<p>Navn og adresse til en kontaktperson blir bare vist når personen vet om det. I denne "
                 "demonstrasjonen er alle kontaktpersonene oppdiktet.</p>"),
            fact_box("Dine rettigheter",
                     "<p>Du kan be om å få se hva som er lagret om deg, få det rettet, og i noen tilfeller "
                     "få det slettet. Behandlingen bygger på fylkeskommunens oppgaver i allmennhetens "
                     "interesse. Du kan klage til Datatilsynet.</p>"),
            text('<p>Spørsmål? Skriv til <a href="mailto:personvern@example.no">personvern@example.no</a>. '
                 "Adressen er oppdiktet i denne demonstrasjonen.</p>"),
        ],
    ),
]  # fmt: skip
