"""Nynorsk for networks."""

from __future__ import annotations

TEXTS: dict[str, dict[str, str]] = {
    "page:osloregionens-europakontor": {
        "introduction": (
            "Kontoret til Austlandet i Brussel. Det følgjer EU-politikken for medlemmene, finn "
            "partnarar og les søknader før dei blir sende."
        ),
        "body.0.text": "Kva kontoret gjer for oss",
        "body.1": (
            "<ul><li>knyter Austlandet til EU</li><li>hjelper med partnarsøk og "
            "søknader</li><li>følgjer nettverk som ERRIN, EUREGHA og Eurocities for "
            "medlemmene</li></ul>"
        ),
        "body.2.title": "Medlemmer 1. januar 2021",
        "body.2.text": (
            "<p>Fylkeskommunane Innlandet, Vestfold og Telemark og Viken, 13 kommunar og OsloMet. "
            "Kontoret har vore i Brussel sidan 2004.</p>"
        ),
        "body.3": (
            "<p>Om dei tre fylka er medlemmer etter 2024, er ikkje funne i opne kjelder. Derfor "
            "står det ingen medlemskap etter 2023 her.</p>"
        ),
        "body.4.title": "Nettverk som kontoret følgjer",
        "members": "17 medlemmer (rundt 2021–2023)",
    },
    "page:aer": {
        "title": "Forsamlinga av europeiske regionar (AER)",
        "introduction": (
            "Den felles stemma til regionane i Europa, òg for land utanfor EU. Forsamlinga har "
            "dessutan eit ungdomsnettverk og eigne ordningar for utveksling."
        ),
        "body.0": (
            "<p>For ein norsk fylkeskommune er forsamlinga ein veg inn i europeiske spørsmål, "
            "sjølv om Noreg ikkje er medlem av EU.</p>"
        ),
        "body.1": (
            "<p>Om dei tre fylka er medlemmer etter 2024, er ikkje funne i opne kjelder. Derfor "
            "står det ingen medlemskap etter 2023 her.</p>"
        ),
        "members": "regionar i 35 land",
        "memberships.0.note": "Kjelda er frå 2012; når medlemskapen byrja og slutta, er ikkje kjent.",
        "memberships.1.note": "Medlem i 2021; startdatoen er ikkje funnen.",
    },
    "page:cpmr": {
        "title": "Konferansen av perifere kystregionar (CPMR)",
        "introduction": (
            "Kystregionar frå heile Europa arbeider for ein politikk som tek omsyn til hav, "
            "transport og lange avstandar."
        ),
        "body.0": (
            "<p>Organisasjonen er delt i geografiske kommisjonar. Nordsjøkommisjonen er den som "
            "gjeld oss. Om Viken var medlem, er ikkje stadfesta. Stiftingsåret er allment kjent og "
            "ikkje slått opp.</p>"
        ),
        "body.1.title": "Den geografiske kommisjonen",
        "members": "om lag 150 regionar i 28 land",
        "memberships.0.note": "Kjelda er frå 2012; når medlemskapen byrja og slutta, er ikkje kjent.",
    },
    "page:nordsjokommisjonen": {
        "introduction": (
            "Regionane rundt Nordsjøen, samla om ein felles strategi. Kommisjonen har tett kontakt "
            "med Interreg Nordsjøen."
        ),
        "body.0": (
            "<p>Den som vil vere med her, må vere medlem i CPMR. Om Viken var medlem, er ikkje "
            "stadfesta.</p>"
        ),
        "body.1.title": "Les òg",
        "members": "regionar som òg er medlemmer i CPMR",
        "memberships.0.note": "Kjelda er frå 2012; når medlemskapen byrja og slutta, er ikkje kjent.",
    },
    "page:bsssc": {
        "title": "Samarbeidet mellom regionane rundt Austersjøen (BSSSC)",
        "introduction": (
            "Det regionale nivået i landa rundt Austersjøen, med ein årleg konferanse og eit eige "
            "ungdomsnettverk."
        ),
        "body.0": (
            "<p>Om Viken var medlem, er ikkje stadfesta. Stiftingsåret er allment kjent og ikkje "
            "slått opp.</p>"
        ),
        "memberships.0.note": "Kjelda er frå 2012; når medlemskapen byrja og slutta, er ikkje kjent.",
    },
    "page:string": {
        "introduction": (
            "Regionar og byar frå Hamburg til Oslo vil bli ein grøn megaregion. Jernbanen "
            "Oslo–Göteborg og Femern-sambandet er dei store sakene."
        ),
        "body.0": (
            "<p>Medlemmene er Oslo, Viken, Göteborg, Västra Götaland, Halland, Skåne, Malmö, "
            "København, Hovedstaden, Sjælland, Syddanmark, Schleswig-Holstein og Hamburg. Oslo kom "
            "med 27. februar 2019. Østlandssamarbeidet var observatør.</p>"
        ),
        "body.1.title": "Kor mange bur der?",
        "body.1.text": "<p>Mellom 12,6 og 14 millionar menneske, litt etter kven som tel.</p>",
        "body.2.text": "Ei grense er berre ein strek når toget går kvar time.",
        "body.2.source": "Togpendlar (oppdikta sitat)",
        "body.3": (
            "<p>Om dei tre fylka er medlemmer etter 2024, er ikkje funne i opne kjelder. Derfor "
            "står det ingen medlemskap etter 2023 her.</p>"
        ),
        "members": "8 regionar og 5 byar i fire land",
    },
    "page:metrex": {
        "introduction": (
            "Eit kunnskapsnettverk for storbyregionar: korleis bustader, arbeidsplassar og "
            "transport kan planleggjast saman."
        ),
        "body.0": (
            "<p>Areal- og transportplanlegging i storbyregionar er feltet til nettverket. "
            "Stiftingsåret er allment kjent og ikkje slått opp.</p>"
        ),
        "memberships.0.note": "Saman med Oslo. Kjelda er frå før 2020; når medlemskapen byrja, er ikkje kjent.",
    },
    "page:arc": {
        "title": "ARC – flyplassregionane",
        "introduction": (
            "Regionar med ein stor flyplass deler erfaringar om vekst, støy, klima og "
            "arbeidsplassar."
        ),
        "body.0": (
            "<p>Gardermoen er grunnen til at Akershus var med. Stiftingsåret er allment kjent og "
            "ikkje slått opp.</p>"
        ),
        "memberships.0.note": (
            "Saman med Øvre Romerike Utvikling. Kjelda er frå før 2020; når medlemskapen byrja, "
            "er ikkje kjent."
        ),
    },
    "page:errin": {
        "introduction": (
            "Regionar som vil inn i europeisk forsking. Arbeidsgruppene i Brussel er ein god stad "
            "å finne partnarar til Horisont Europa."
        ),
        "body.0": (
            "<p>Vi følgjer nettverket gjennom Osloregionens Europakontor. Stiftingsåret er allment "
            "kjent og ikkje slått opp.</p>"
        ),
        "memberships.0.note": "Europakontoret følgjer nettverket for medlemmene sine.",
    },
    "page:euregha": {
        "introduction": (
            "Regionale og lokale helsestyresmakter i Europa. Nettverket var partnar i "
            "skuleprosjektet BOOST saman med Buskerud og Viken."
        ),
        "body.0.title": "Prosjektet vi delte",
        "memberships.0.note": "Europakontoret følgjer nettverket for medlemmene sine.",
    },
    "page:eurocities": {
        "introduction": (
            "Nettverket til dei store byane. Oslo kommune er bymedlem, og Osloregionens "
            "Europakontor følgjer arbeidet for resten av regionen."
        ),
        "body.0": "<p>Opplysningane her er allment kjende og ikkje slåtte opp.</p>",
        "memberships.0.note": "Europakontoret følgjer nettverket for medlemmene sine.",
    },
    "page:polis": {
        "introduction": "Byar og regionar som samarbeider om mobilitet og ny teknologi i gatene.",
        "body.0": (
            "<p>Vi har ikkje funne at Viken eller fylka var medlem. POLIS var partnar med Vestfold "
            "i prosjektet ShareDiMobiHub. Stiftingsåret er allment kjent og ikkje slått opp.</p>"
        ),
        "body.1.title": "Prosjektet",
    },
    "page:innovation-circle": {
        "introduction": "Eit nettverk av kommunar og regionar som laga prosjekt saman rundt Austersjøen.",
        "body.0": "<p>Vi veit ikkje om nettverket framleis er i drift.</p>",
        "memberships.0.note": "Kjelda er frå 2012; når medlemskapen byrja og slutta, er ikkje kjent.",
    },
    "page:go-samarbeidet": {
        "introduction": (
            "Byane og regionane mellom Göteborg og Oslo arbeider for betre veg og bane, felles "
            "arbeidsmarknad og studium på begge sider av grensa."
        ),
        "body.0": (
            "<p>Samarbeidet byrja mellom dei to byane i 1995. I februar 2003 kom Akershus, "
            "Østfold og Västra Götaland med.</p>"
        ),
        "memberships.0.note": "Med frå utvidinga i 2003; sluttdatoen er ikkje funnen.",
        "memberships.1.note": "Med frå utvidinga i 2003; sluttdatoen er ikkje funnen.",
    },
    "page:skandinaviske-arena": {
        "title": "Den skandinaviske arenaen",
        "introduction": (
            "Ein møteplass for politikarar i Sør-Skandinavia. Han er truleg avvikla, og STRING har "
            "teke over mange av sakene."
        ),
        "body.0": "<p>At arenaen er avvikla, er noko vi går ut frå, og ikkje stadfesta.</p>",
        "body.1.title": "Det som kom etter",
        "memberships.0.note": "Kjelda er frå 2012; når medlemskapen byrja og slutta, er ikkje kjent.",
    },
    "page:svinesundskomiteen": {
        "introduction": (
            "Nordisk grensekomité for Østfold og Fyrbodal. Han ryddar bort hinder for dei som bur, "
            "handlar, studerer og arbeider på tvers av grensa."
        ),
        "body.0": "<p>Komiteen eig òg prosjekt i Interreg Sverige–Norge.</p>",
        "body.1.title": "Eit prosjekt om grensehinder",
        "memberships.0.note": "Startdatoen er ikkje funnen.",
        "memberships.1.note": "Medlem og partnar i prosjekt.",
        "memberships.2.note": "Østfold er oppgitt som medlem; datoen er ikkje stadfesta.",
    },
    "page:ostlandssamarbeidet": {
        "introduction": (
            "Fylkeskommunane på Austlandet gjorde internasjonalt arbeid saman, mellom anna gjennom "
            "ein avtale med Schleswig-Holstein."
        ),
        "body.0": (
            "<p>Samarbeidet var norsk kontaktpunkt for Austersjøprogrammet. Om det finst i dag, er "
            "ikkje stadfesta.</p>"
        ),
        "body.1.title": "Avtalen",
        "memberships.0.note": "Framtida var under vurdering etter reforma i 2020.",
    },
    "page:fylkesnettverket": {
        "title": "Det internasjonale nettverket til fylkeskommunane",
        "introduction": (
            "Dei som arbeider med internasjonale saker i fylkeskommunane, møtest og deler "
            "erfaringar."
        ),
        "body.0": "<p>I 2018 var det om lag to møte i året, eitt av dei i Brussel.</p>",
        "members": "rådgivarar i alle fylkeskommunar",
        "memberships.0.note": "Nettverket gjeld alle fylkeskommunar.",
    },
    "page:kommunenettverk": {
        "introduction": (
            "Viken samla kommunane sine om internasjonalt arbeid. Oppstarten var i Drammen i mai "
            "2022 med 25 deltakarar."
        ),
        "body.0": (
            "<p>Samlinga varte i to dagar, 5. og 6. mai. Året er utleidd av kjelda. Nettverket tok "
            "slutt då Viken vart delt.</p>"
        ),
        "memberships.0.note": "Viken eigde nettverket.",
    },
    "page:ks": {
        "introduction": (
            "Organisasjonen til kommunane og fylkeskommunane. Kontoret i Brussel følgjer saker som "
            "gjeld alle norske kommunar."
        ),
        "body.0": "<p>Alle fylkeskommunar er medlemmer. Det er allment kjent og ikkje slått opp.</p>",
    },
    "page:eu-nettverk-viken": {
        "introduction": (
            "Høgskular og fylke rundt Oslofjorden gjekk saman for å få fleire inn i Horisont 2020. "
            "Namnet er eldre enn Viken fylkeskommune."
        ),
        "body.0": (
            "<p>Med var òg fylkeskommunane Vestfold og Telemark og dei regionale høgskulane. "
            "Nettverket var leidd av høgskulane og er truleg avvikla.</p>"
        ),
        "memberships.0.note": "Åra er ikkje funne.",
        "memberships.1.note": "Åra er ikkje funne.",
        "memberships.2.note": "Åra er ikkje funne.",
    },
}
