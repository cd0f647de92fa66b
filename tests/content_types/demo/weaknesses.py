"""What the translation program gets wrong or leaves in our own texts, as it was read in its output.

Each is a pattern that no Nynorsk text of ours may contain, and the sentence in which the program
wrote it.
"""

from __future__ import annotations

# Words left in Bokmål, often where a sentence begins with one or ends in another.
LEFT = {
    r"\b[Dd]ere\b": "Hva dere selv må stille med",
    r"\bKilden\b": "Vedtatt i desember 2023. Kilden nevner Rogaland som region.",
    r"\bKilde\b": "Ikke på den endelige listen. Kilde: regjeringen.no og osloregion.org.",
    r"primærkilde": "Årene er ikke bekreftet av en primærkilde.",
    r"\bHele\b": "Hele Norge og hele EU.",
    r"\bEllers\b": "Ellers Sverige, Danmark, Finland og Polen.",
    r"\bProgrammer\b": "Programmer dere kan sikte mot",
    r"\bprosjekter\b": "Programmer og prosjekter",
    r"oppdiktet": "Hva er ekte, og hva er oppdiktet?",
    r"[Ff]orvaltning": "Norsk forvaltningsorgan",
    r"førtiltredelsesmidler": "5 millioner euro fra EUs førtiltredelsesmidler (IPA).",
    r"synlighet": "Kompetanse og synlighet",
    r"Østersjø(?:pro|re)": "Østersjøprogrammet, Interreg V-B Baltic Sea Region",
    r"\bNordlig\b": "Interreg Nordlig Periferi og Arktis",
    r"\bavtaler\b": "Nettverk og avtaler",
    r"Viken-årene": "I Viken-årene lå oppgaven hos Viken.",
    r"\bansettbare\b": "Gjøre unge som står langt fra arbeid, ansettbare.",
}

# Names turned into something else.
NAMES = {
    r"Sverige–Noreg": "Interreg Sverige–Norge",
    r"Austlandssamarbeid": "Østlandssamarbeidet",
    r"Svinesundkomit": "Svinesundskomiteen",
    r"regjeringa\.no": "Kilde: regjeringen.no og osloregion.org.",
    r"Blir runne": "Rennes, med kontor i Brussel",
    r"\bBSSC\b": "Østersjøregionenes samarbeid (BSSSC)",
    r"Oslomet": "Innlandet og Viken fylkeskommuner, 13 kommuner og OsloMet.",
    r"LØFT": "Nettverket var partner i skoleprosjektet BOOST.",
    r"G-Pátra": "G-PaTRA: Grønn persontransport på landet",
    r"Rein kystlinje": "Ren kystlinje",
    r"På eitt minutt": "Det første heter «På ett minutt».",
}

# Words that are none, or another word than the one that was meant.
WORDS = {
    r"rustròde": "Tegning av ei rund bukt, i rustrøde toner.",
    r"\bkorger\b": "Tegning av en rund bukt med kurver som årringer.",
    r"\blause\b": "Finne og løse grensehindre etter covid-19.",
    r"blir felt": "Finne felles løsninger på forsøpling av kysten.",
    r"\bSidan viser": "Siden viser hva redaktøren kan gjøre.",
    r"på sidan der": "Det står på siden der de finnes.",
    r"\bbatt\b": "Innlandet bandt målene til hvert sitt fagområde.",
    r"\beid energi": "COBEN: Lokalt eid energi",
    r"er grunn til å tru": "Startåret er antatt.",
    r"er ein hypotese": "At arenaen er avviklet, er en antakelse og ikke bekreftet.",
    r"vennskapar": "Hele skolen arbeider med følelser og vennskap.",
    r"fortel der vi": "Satellitter som forteller hvor vi er.",
    r"stadsutvikling": "By- og stedsutvikling",
    r"\bTre rollar": "Tre roller",
}

# Forms and constructions.
FORMS = {
    r"[Kk]orleis søkjar": "Hvordan søker vi om et hovedprosjekt?",
    r"\bhjelpar med": "hjelper med partnersøk og søknader",
    r"\blenkjar til": "Et virkelig nettsted lenker til den herfra.",
    r"nokon lesar": "Et virkelig nettsted har en adresse som noen leser.",
    r"om dykk kan": "Usikker på om dere kan søke?",
    r"vedtekne strategi\b": "Vi har ikke funnet noen vedtatt strategi for fylkene etter 2024.",
    r"rapporterte\.$": "Tiltakene sto i planen, og der ble det også rapportert.",
    r"begge deler": "Minst halvparten er deres egen, i penger, arbeid eller begge deler.",
    r"deira eigen": "Minst halvparten må være deres egen, i penger, arbeid eller begge deler.",
    r"\bArbeid berre": "Arbeide bare der fylkeskommunen har ansvar og virkemidler",
    r"så si kvifor": "Er dere i tvil mellom to, så si hvorfor.",
    r"og sett av": "Finn ut hvem som skal gjøre arbeidet, og sett av tiden.",
    r"ordnings\b": "Se hver ordnings egne sider før dere søker.",
    r"Ordningas\b": "Ordningens historie",
    r"avdelings ansvar": "Det internasjonale ble ikke en egen avdelings ansvar.",
    r"kommunars\b": "Et publiseringssystem for fylkeskommuners internasjonale arbeid.",
    r"regionars\b": "Europeiske regioners forsamling (AER)",
    r"Organisasjonen frå": "Kommunenes og fylkeskommunenes organisasjon.",
    r"nettverket frå": "Fylkeskommunenes internasjonale nettverk",
    r"Nettverket i dei": "De store byenes nettverk.",
    r"Oppgåva i fylket": "Fylkets oppgave",
    r"målet frå": "Forprosjektet bidrar til fylkeskommunens mål.",
    r"ordningar i éin": "To ordninger i én",
    r"blir teke vare": "Den som driver nettstedet, bestemmer hvor lenge loggen blir tatt vare på.",
}

WEAKNESSES = {**LEFT, **NAMES, **WORDS, **FORMS}
